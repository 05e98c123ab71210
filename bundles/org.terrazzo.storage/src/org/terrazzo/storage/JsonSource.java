// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.storage;

import com.google.gson.Gson;
import com.google.gson.JsonIOException;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** One JSON text, read from its beginning as often as needed; turns whatever goes wrong into words for the user. */
final class JsonSource {

    private interface Opener {
        Reader open() throws IOException;
    }

    private interface Step<T> {
        T apply(JsonReader in) throws IOException;
    }

    private final Opener opener;
    private final String what;

    JsonSource(Path file) {
        this.opener = () -> openFile(file);
        this.what = file.toString();
    }

    JsonSource(String text, String what) {
        this.opener = () -> new StringReader(text);
        this.what = what;
    }

    <T> T read(Gson gson, Class<T> type) throws BadInputException {
        FormatVersion current = type.getAnnotation(FormatVersion.class);
        if (current != null) {
            checkVersion(current.value());
        }
        T value = attempt(in -> {
            T read = gson.getAdapter(type).read(in);
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw new MalformedJsonException("there is more text after its end");
            }
            return read;
        });
        if (value == null) {
            throw bad("it holds nothing but null", null);
        }
        return value;
    }

    /** Looks ahead, so that a newer format is called so, whatever else in it this program would not understand. */
    private void checkVersion(int current) throws BadInputException {
        Integer found = attempt(JsonSource::findVersion);
        if (found == null) {
            throw bad("it has no field 'formatVersion'", null);
        }
        if (found > current) {
            throw new NewerFormatException(what, found, current);
        }
        if (found < 1) {
            throw bad("it has the format version " + found + ", which never was", null);
        }
    }

    private static Integer findVersion(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("formatVersion")) {
                return in.nextInt();
            }
            in.skipValue();
        }
        return null;
    }

    private <T> T attempt(Step<T> step) throws BadInputException {
        try (JsonReader in = new JsonReader(opener.open())) {
            in.setStrictness(Strictness.STRICT);
            in.setNestingLimit(Json.MAXIMUM_DEPTH);
            return step.apply(in);
        } catch (EOFException e) {
            throw bad("it is empty or cut off", e);
        } catch (CharacterCodingException e) {
            throw bad("it is not a text in UTF-8", e);
        } catch (JsonIOException e) {
            throw new FileAccessException(what, new IOException(JsonFaults.plain(e), e));
        } catch (MalformedJsonException | JsonParseException | IllegalStateException | NumberFormatException e) {
            throw bad(JsonFaults.plain(e), e);
        } catch (IOException e) {
            throw new FileAccessException(what, e);
        }
    }

    private static Reader openFile(Path file) throws IOException {
        if (Files.size(file) > Json.MAXIMUM_BYTES) {
            throw new FileTooLargeException(Json.MAXIMUM_BYTES);
        }
        // The decoder, unlike the charset, reports malformed bytes instead of replacing them.
        return new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder());
    }

    private BadInputException bad(String reason, Exception cause) {
        return new BadInputException(
                what + " cannot be understood: " + reason + ".", "Correct it or put a good copy in its place.", cause);
    }
}
