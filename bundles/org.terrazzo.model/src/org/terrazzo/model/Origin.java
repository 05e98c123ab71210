// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.model;

/** Who drew a region. */
public sealed interface Origin {

    /** Somebody, or an import, drew it. */
    record Person(String name) implements Origin {
        public Person {
            Checks.text(name, "name");
        }
    }

    /** The model of a run predicted it, and nobody has touched it since. */
    record Model(String run) implements Origin {
        public Model {
            Checks.text(run, "run");
        }
    }

    /** The model of a run predicted it, and somebody corrected it. */
    record Corrected(String run, String name) implements Origin {
        public Corrected {
            Checks.text(run, "run");
            Checks.text(name, "name");
        }
    }
}
