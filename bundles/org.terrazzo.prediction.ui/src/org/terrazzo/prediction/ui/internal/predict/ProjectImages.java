// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.prediction.ui.internal.predict;

import java.util.List;
import java.util.Set;
import org.terrazzo.dataset.Project;
import org.terrazzo.dataset.ProjectImage;

/** Ways to say which images are meant. */
public final class ProjectImages {

    private ProjectImages() {}

    /** @param paths of images in the project */
    public static Predicting.Chosen paths(Set<String> paths) {
        return new Paths(paths);
    }

    public static Predicting.Chosen all() {
        return new All();
    }

    private record Paths(Set<String> paths) implements Predicting.Chosen {

        @Override
        public String words() {
            return paths.size() == 1 ? paths.iterator().next() : paths.size() + " images";
        }

        @Override
        public List<ProjectImage> of(Project project) {
            return project.images().stream()
                    .filter(image -> paths.contains(image.path()))
                    .toList();
        }
    }

    private record All() implements Predicting.Chosen {

        @Override
        public String words() {
            return "all images";
        }

        @Override
        public List<ProjectImage> of(Project project) {
            return project.images();
        }
    }
}
