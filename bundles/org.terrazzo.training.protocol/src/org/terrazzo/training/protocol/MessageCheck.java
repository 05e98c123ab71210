// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.protocol;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;

/** Whether a message is one that a service understands. The library's own reader takes more than JSON for JSON. */
final class MessageCheck {

    private final MessageJsonHandler messages;
    private final Set<String> methods;
    private final TypeAdapter<JsonElement> json = new Gson().getAdapter(JsonElement.class);

    /** @param service an interface with JSON-RPC methods */
    MessageCheck(Class<?> service) {
        var supported = ServiceEndpoints.getSupportedMethods(service);
        this.messages = new MessageJsonHandler(supported);
        this.methods = Set.copyOf(supported.keySet());
    }

    /** Returns whether it is known what the message asks for. */
    boolean known(byte[] body) throws RefusedException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            requireObject(text);
            return known(messages.parseMessage(text));
        } catch (MessageIssueException e) {
            throw new RefusedException(Refusal.WRONG_TYPE);
        } catch (IOException | JsonParseException | IllegalArgumentException | IllegalStateException e) {
            throw new RefusedException(Refusal.NO_JSON);
        }
    }

    private void requireObject(String text) throws IOException {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        boolean object = json.read(reader).isJsonObject();
        if (!object || reader.peek() != JsonToken.END_DOCUMENT) {
            throw new JsonParseException("not one object");
        }
    }

    private boolean known(Message message) {
        return switch (message) {
            case RequestMessage request -> methods.contains(request.getMethod());
            case NotificationMessage notification ->
                methods.contains(notification.getMethod())
                        || MessageJsonHandler.CANCEL_METHOD.getMethodName().equals(notification.getMethod());
            default -> true;
        };
    }
}
