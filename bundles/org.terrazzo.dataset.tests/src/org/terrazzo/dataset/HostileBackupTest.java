// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrazzo.dataset.spi.Progress;
import org.terrazzo.storage.BadInputException;

/** Zip files that nobody vouches for. */
class HostileBackupTest {

    private static final String PROJECT = """
            {"formatVersion":1,"classes":[{"index":0,"name":"a","colour":"#000000"}],
            "unlabelled":"IGNORE","retired":{}}""";

    @TempDir
    Path temp;

    private final Backups backups = Backups.using(TestProjects.service());
    private Path zip;

    private interface Content {
        void writeTo(ZipArchiveOutputStream zip) throws IOException;
    }

    @BeforeEach
    void aPlaceBelowWhichAllMustHappen() throws Exception {
        zip = temp.resolve("evil.zip");
        Files.createDirectories(temp.resolve("place"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "images/../../evil",
                "/etc/evil",
                "//server/share/evil",
                "C:/evil",
                "C:\\evil",
                "images\\..\\..\\evil",
                "images/a\u0007b.png",
                "a\nb",
                "images//a.png",
                "./a",
                "images/..",
                "nul",
                "images/a.png "
            })
    void anEntryThatLeadsOutOrCannotBeNamedIsRefused(String name) throws Exception {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String entry : List.of("terrazzo.json", name)) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(PROJECT.getBytes(StandardCharsets.UTF_8));
            }
        }

        boolean control = name.codePoints().anyMatch(Character::isISOControl);
        refused(control ? "control character" : name.contains("\\") ? "\\" : name.strip());
    }

    @Test
    void aLinkIsRefused() throws Exception {
        archive(out -> {
            ZipArchiveEntry link = new ZipArchiveEntry("images/link.png");
            link.setUnixMode(0120777);
            out.putArchiveEntry(link);
            out.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
            out.closeArchiveEntry();
        });

        refused("'images/link.png' is a link");
    }

    @Test
    void aNameThatIsThereTwiceOrIsFileAndFolderIsRefused() throws Exception {
        archive(out -> {
            add(out, "images/a", "one");
            add(out, "images/a", "two");
        });
        refused("'images/a' is there twice");

        archive(out -> {
            add(out, "images/a", "file");
            add(out, "images/a/b", "below a file");
        });
        refused("both a file and a folder");
    }

    @Test
    void aBombIsRefusedByWhatItAnnounces() throws Exception {
        archive(out -> add(out, "images/zeros.tif", new byte[4 << 20]));
        setSize("images/zeros.tif", 3L << 30);

        refused("unpack from");
    }

    @Test
    void aBombThatAnnouncesLittleIsStoppedThere() throws Exception {
        archive(out -> add(out, "images/zeros.tif", new byte[4 << 20]));
        setSize("images/zeros.tif", 1000);

        refused("more than the 1000 bytes announced");
    }

    @Test
    void anEntryThatIsCutOffOrAlteredIsNoticed() throws Exception {
        archive(out -> add(out, "images/a.bin", new byte[5000]));
        setSize("images/a.bin", 6000);
        refused("less than the 6000 bytes announced");

        archive(out -> add(out, "images/a.bin", new byte[5000]));
        setCrc("images/a.bin");
        refused("checksum");
    }

    @Test
    void whatIsNoZipFileOrNoProjectIsRefused() throws Exception {
        Files.writeString(zip, "PK\u0003\u0004 not really");
        refused("no zip file");
        Files.delete(zip);
        refused("does not exist");

        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip.toFile())) {
            add(out, "readme.txt", "hello");
        }
        refused("no terrazzo.json");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip.toFile())) {
            add(out, "terrazzo.json", "{\"formatVersion\":9}");
        }
        refused("newer Terrazzo");
        archive(out -> add(out, "splits.json", "{\"formatVersion\":1,\"images\":{\"../x\":\"test\"}}"));
        refused("'../x'");
    }

    private void refused(String reason) throws IOException {
        assertThatThrownBy(() -> backups.restore(zip, temp.resolve("place/project"), Progress.NONE))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(zip.toString())
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\u0007", "\n");
        assertThat(temp.resolve("place")).as("nothing is left").isEmptyDirectory();
        try (Stream<Path> around = Files.list(temp)) {
            assertThat(around.map(file -> file.getFileName().toString())).isSubsetOf(List.of("place", "evil.zip"));
        }
    }

    private void archive(Content content) throws IOException {
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip.toFile())) {
            add(out, "terrazzo.json", PROJECT);
            content.writeTo(out);
        }
    }

    private static void add(ZipArchiveOutputStream out, String name, String content) throws IOException {
        add(out, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(ZipArchiveOutputStream out, String name, byte[] content) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }

    /** Lies in the directory at the file's end, where readers look. */
    private void setSize(String name, long size) throws IOException {
        patch(name, 24, (int) size);
    }

    private void setCrc(String name) throws IOException {
        patch(name, 16, (int) new CRC32().getValue() ^ 0x5A5A5A5A);
    }

    /** Overwrites four bytes of an entry's record in the central directory; see section 4.3.12 of APPNOTE.TXT. */
    private void patch(String name, int offset, int value) throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        for (int at = bytes.length - 46 - text.length; ; at--) {
            boolean record = bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2;
            if (record && new String(bytes, at + 46, text.length, StandardCharsets.UTF_8).equals(name)) {
                for (int i = 0; i < 4; i++) {
                    bytes[at + offset + i] = (byte) (value >> 8 * i);
                }
                break;
            }
        }
        Files.write(zip, bytes);
    }
}
