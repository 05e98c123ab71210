// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.terrazzo.model.Origin;
import org.terrazzo.model.PixelSet;
import org.terrazzo.model.Polygon;
import org.terrazzo.model.Region;
import org.terrazzo.model.Ring;
import org.terrazzo.storage.BadInputException;

/** Regions as a text that a clipboard carries, and what else a clipboard may carry. */
class CopiedRegionsTest {

    private static final CopiedRegions COPIED = new CopiedRegions(
            AnnotationDocument.empty("wells/a.png", 64, 48)
                    .withRegions(List.of(
                            new Region(
                                    "r1",
                                    3,
                                    new Polygon(Ring.of(0.5, 1, 40, 1, 40, 30), List.of(Ring.of(30, 5, 35, 5, 35, 10))),
                                    new Origin.Corrected("run-1", "ada")),
                            new Region("r7", 0, PixelSet.of(3, 3, 9, 4, 5, 6), new Origin.Person("bob")))),
            Map.of(3, "nucleus", 0, "\"cell\""));

    @Test
    void comeBackAsTheyWere() throws Exception {
        assertThat(CopiedRegions.parse(COPIED.text())).isEqualTo(COPIED);
        assertThat(COPIED.text()).startsWith("{\"formatVersion\":1,\"image\":\"wells/a.png\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a sentence from somewhere else",
                "[]",
                "{}",
                "{\"formatVersion\":2}",
                "{\"formatVersion\":1,\"image\":\"../../x\",\"width\":9,\"height\":9,\"regions\":[],\"classes\":[]}",
                "{\"formatVersion\":1,\"image\":\"a\",\"width\":-9,\"height\":9,\"regions\":[],\"classes\":[]}",
                "{\"formatVersion\":1,\"image\":\"a\",\"width\":9,\"height\":9,\"regions\":[],\"classes\":null}",
                "{\"formatVersion\":1,\"image\":\"a\",\"width\":9,\"height\":9,\"regions\":[null],\"classes\":[]}",
                "{\"formatVersion\":1,\"image\":\"a\",\"width\":9,\"height\":9,\"regions\":null,\"classes\":[]}",
                "{\"formatVersion\":1,\"image\":\"a\",\"width\":9,\"height\":9,\"regions\":[],\"classes\":[null]}",
                "{\"formatVersion\":1,\"image\":\"a\",\"width\":9,\"height\":9,\"regions\":[],\"classes\":[{\"index\":1}]}"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> CopiedRegions.parse(text)).isInstanceOf(BadInputException.class);
    }

    @Test
    void everyCutTextIsRefused() {
        String text = COPIED.text();
        for (int end = 0; end < text.length(); end++) {
            String cut = text.substring(0, end);
            assertThatThrownBy(() -> CopiedRegions.parse(cut)).isInstanceOf(BadInputException.class);
        }
    }

    @Test
    void tooMuchIsNotEvenRead() {
        String much = " ".repeat(CopiedRegions.MAXIMUM_LENGTH + 1);
        assertThatThrownBy(() -> CopiedRegions.parse(much))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("more than can be pasted");
    }
}
