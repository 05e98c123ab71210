// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.training.worker.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.terrazzo.measure.ImageObject;
import org.terrazzo.model.Box;
import org.terrazzo.model.LabelClass;
import org.terrazzo.model.Rgb;

class ObjectTablesTest {

    @TempDir
    private Path folder;

    @Test
    void haveARowPerObjectAndPerImageAndClass() throws IOException {
        LabelClass ground = new LabelClass(0, "ground", new Rgb(0, 0, 0));
        LabelClass cell = new LabelClass(1, "cell, \"round\"", new Rgb(9, 9, 9));
        ImageObject object = new ImageObject(1, 1, 20, 0.2, new Box(1, 2, 4, 5), 3.5, 4.25, 16, 0.98, Double.NaN);
        ObjectTables tables = new ObjectTables(
                List.of(ground, cell),
                0,
                List.of(
                        new ObjectTables.Measured("a", 10, 10, List.of(object)),
                        new ObjectTables.Measured("b", 10, 10, List.of())));
        tables.write(folder.resolve("objects.csv"), folder.resolve("images.csv"));
        assertThat(Files.readAllLines(folder.resolve("objects.csv")).get(1))
                .isEqualTo("a,1,1,\"cell, \"\"round\"\"\",20,0.200000,1,2,4,5,3.50000,4.25000,16.0000,0.980000,");
        assertThat(Files.readAllLines(folder.resolve("images.csv")))
                .containsExactly(
                        "image,width_px,height_px,class_index,class,objects,total_area_px2,share_of_image,mean_area_px2",
                        "a,10,10,1,\"cell, \"\"round\"\"\",1,20,0.200000,20.0000",
                        "b,10,10,1,\"cell, \"\"round\"\"\",0,0,0.00000,");
    }
}
