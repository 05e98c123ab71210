// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelClassesTest {

    private static final Rgb GREY = new Rgb(128, 128, 128);

    private final LabelClasses classes = LabelClasses.of(
            List.of(new LabelClass(7, "Cell", GREY), new LabelClass(0, "sky", GREY), new LabelClass(3, "SKY", GREY)));

    @Test
    void keepTheOrderInWhichTheyAreShown() {
        assertThat(classes.indices()).containsExactly(7, 0, 3);
        assertThat(classes).extracting(LabelClass::name).containsExactly("Cell", "sky", "SKY");
        assertThat(classes.size()).isEqualTo(3);
    }

    @Test
    void areFoundByIndexAndByName() {
        assertThat(classes.byIndex(3)).map(LabelClass::name).contains("SKY");
        assertThat(classes.byIndex(1)).isEmpty();
        assertThat(classes.byName("sky")).map(LabelClass::index).contains(0);
        assertThat(classes.byName("cELL")).map(LabelClass::index).contains(7);
        assertThat(classes.byName("Sky")).as("could be either").isEmpty();
    }

    @Test
    void indicesAndNamesAreUnique() {
        LabelClass first = new LabelClass(0, "a", GREY);
        assertThatThrownBy(() -> LabelClasses.of(List.of(first, new LabelClass(0, "b", GREY))))
                .hasMessage("two classes have the index 0");
        assertThatThrownBy(() -> LabelClasses.of(List.of(first, new LabelClass(1, "a", GREY))))
                .hasMessage("two classes have the name 'a'");
    }

    @Test
    void aClassNeedsAnIndexThatAMaskCanHoldAndAName() {
        assertThatThrownBy(() -> new LabelClass(255, "a", GREY)).hasMessageContaining("0..254, not 255");
        assertThatThrownBy(() -> new LabelClass(-1, "a", GREY)).hasMessageContaining("0..254, not -1");
        assertThatThrownBy(() -> new LabelClass(0, " ", GREY)).hasMessage("the name is empty");
        assertThatThrownBy(() -> new LabelClass(0, "a\nb", GREY)).hasMessageContaining("control character");
        assertThatThrownBy(() -> new LabelClass(0, null, GREY)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void everyClassCanHaveAColourOfItsOwn() {
        assertThat(IntStream.rangeClosed(0, LabelClass.LAST_INDEX).mapToObj(LabelClasses::paletteColour))
                .doesNotHaveDuplicates();
    }

    @Test
    void coloursAreWrittenAsOnTheWeb() {
        assertThat(Rgb.parse("#0A0b0c")).isEqualTo(new Rgb(10, 11, 12));
        assertThat(new Rgb(10, 11, 12).hex()).isEqualTo("#0a0b0c");
        assertThat(new Rgb(255, 0, 1).argb()).isEqualTo(0xFFFF0001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#12345", "#1234567", "123456", "#12345g", "#１２３４５６"})
    void otherColoursAreRefusedByTheirText(String text) {
        assertThatThrownBy(() -> Rgb.parse(text)).hasMessage("'" + text + "' is not a colour such as #3366cc");
    }
}
