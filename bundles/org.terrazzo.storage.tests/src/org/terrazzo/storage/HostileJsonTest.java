// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileJsonTest {

    private static final String GOOD = "{\"formatVersion\":1,\"name\":\"x\",\"score\":1,\"losses\":[],\"shapes\":[%s]}";

    private final Json json = new Json();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"length":1,"upright":true}                          | the field 'type' is missing
            {}                                                   | the field 'type' is missing
            {"type":"Runtime"}                                   | the type 'Runtime' is none of [disc, group, longBar]
            {"type":"disc","radius":-1}                          | the radius -1.0 is negative
            {"radius":-1,"type":"disc"}                          | the radius -1.0 is negative
            {"type":"disc","radius":NaN}                         | malformed JSON
            {"type":"disc","radius":"big"}                       | big
            {"type":"disc","radius":[1]}                         | Expected a double but was BEGIN_ARRAY
            {"type":"longBar","length":1.5,"upright":true}       | 1.5
            {"type":"longBar","length":1e99,"upright":true}      | 1e99
            {"type":"longBar","upright":true}                    | the field 'length' is missing
            {"type":"longBar","length":null,"upright":true}      | the field 'length' is missing
            {"type":"longBar","length":1,"length":2,"upright":true} | the field 'length' stands there twice
            {"length":1,"length":2,"type":"longBar"}             | the field 'length' stands there twice
            {"type":"group"}                                     | a value is missing
            {"type":"group","members":[null]}                    | a value is missing
            7                                                    | Expected BEGIN_OBJECT but was NUMBER
            {'type':'disc'}                                      | malformed JSON
            {"type":"disc","radius":1,}                          | name
            """)
    void everyFaultIsNamedWithFileAndPlace(String shape, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("sample.json"), GOOD.formatted(shape));
        assertThatThrownBy(() -> json.read(file, Sample.class))
                .isExactlyInstanceOf(BadInputException.class)
                .hasMessageStartingWith(file + " cannot be understood: ")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("Correct it or put a good copy in its place.")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("http", "Exception", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                             | it is empty or cut off
            {                                              | it is empty or cut off
            {"formatVersion":1,"name":"                    | nterminated string
            null                                           | Expected BEGIN_OBJECT but was NULL
            []                                             | Expected BEGIN_OBJECT but was BEGIN_ARRAY
            {}                                             | it has no field 'formatVersion'
            {"formatVersion":0}                            | format version 0, which never was
            {"formatVersion":"one"}                        | one
            {"formatVersion":1}                            | the field 'score' is missing
            {"formatVersion":1,"score":1}                  | the field 'name' is missing
            {"formatVersion":1,"name":"x","score":1,"losses":[]} {} | malformed JSON
            {"formatVersion":1,"name":"x","score":1,"losses":[],"level":"MIDDLE"} | 'MIDDLE' is none of [LOW, HIGH]
            {"formatVersion":1,"name":"x","score":1,"losses":[],"created":"today"} | 'today' is not a time
            {"formatVersion":1,"name":"x","score":1,"losses":[],"thresholds":{"1":1,"1":2}} | duplicate key
            """)
    void aDamagedFileSaysWhatIsWrong(String text, String reason) {
        assertThatThrownBy(() -> json.parse(text, Sample.class, "the text"))
                .isExactlyInstanceOf(BadInputException.class)
                .hasMessageStartingWith("the text cannot be understood: ")
                .hasMessageContaining(reason);
    }

    @Test
    void aNewerFormatIsToldFromDamageWhateverElseItHolds() {
        for (String text : new String[] {
            "{\"formatVersion\":7,\"colours\":{}}", "{\"aNewField\":[[]],\"name\":5,\"formatVersion\":7}"
        }) {
            assertThatThrownBy(() -> json.parse(text, Sample.class, "a.json"))
                    .isInstanceOf(NewerFormatException.class)
                    .hasMessageStartingWith(
                            "a.json was written by a newer Terrazzo (format 7, this one reads up to 2).");
        }
    }

    @Test
    void nestingWithoutEndIsRefusedWhereverItStands() {
        String open = "[".repeat(100_000);
        for (String text : new String[] {
            open,
            "{\"formatVersion\":1,\"unknown\":" + open + "]".repeat(100_000) + "}",
            "{\"unknown\":" + "{\"a\":".repeat(100_000),
            GOOD.formatted("{\"unknown\":" + open),
            GOOD.formatted("{\"type\":\"group\",\"members\":[".repeat(100_000))
        }) {
            assertThatThrownBy(() -> json.parse(text, Sample.class, "deep.json"))
                    .isInstanceOf(BadInputException.class);
        }
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Path file = folder.resolve("image.json");
        Files.write(file, new byte[] {'{', '"', (byte) 0xFF, '"', ':', '1', '}'});
        assertThatThrownBy(() -> json.read(file, Sample.class))
                .isExactlyInstanceOf(BadInputException.class)
                .hasMessageContaining("not a text in UTF-8");
    }

    @Test
    void everyCutThroughAGoodFileIsRefused() {
        String whole = json.line(Sample.full());
        for (int length = 0; length < whole.length(); length++) {
            String cut = whole.substring(0, length);
            assertThatThrownBy(() -> json.parse(cut, Sample.class, "cut")).isExactlyInstanceOf(BadInputException.class);
        }
    }
}
