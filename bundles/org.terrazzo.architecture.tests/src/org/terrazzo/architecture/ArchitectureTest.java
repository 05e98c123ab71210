// SPDX-License-Identifier: EPL-2.0
package org.terrazzo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.osgi.util.ManifestElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests and the compiled classes keep to what ARCHITECTURE.md says. */
class ArchitectureTest {

    private static final String WORKER = "org.terrazzo.training.worker";

    private static final Pattern WINDOWED_PACKAGE = Pattern.compile(
            "org\\.eclipse\\.(swt|jface|ui|e4\\.ui)(\\..*)?|javax\\.swing(\\..*)?|java\\.awt\\.(event|dnd|peer)");

    private static final Pattern WINDOWED_CLASS = Pattern.compile("org/eclipse/(swt|jface|ui|e4/ui)/.*|javax/swing/.*"
            + "|java/awt/(event|dnd|peer)/.*"
            + "|java/awt/(Window|Frame|Dialog|Component|Container|Toolkit|Desktop|Robot|SystemTray|SplashScreen)");

    private static final Pattern SERIALISATION =
            Pattern.compile("java/io/Object(Input|Output)(Stream|Filter)?|java/beans/XML(De|En)coder|java/rmi/.*");

    @Test
    void theArrowsAreThoseOfTheTable() throws IOException {
        assertThat(Arrows.rows(Arrows.actual(Checkout.bundles())))
                .containsExactlyInAnyOrderElementsOf(Arrows.rows(Arrows.wanted()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void headlessBundlesKnowNoWindow(SourceBundle bundle) {
        if (bundle.isHeadless()) {
            assertThat(bundle.importedPackages()).noneMatch(WINDOWED_PACKAGE.asMatchPredicate());
            assertThat(bundle.requiredBundles()).noneMatch(WINDOWED_PACKAGE.asMatchPredicate());
            assertThat(bundle.classes()).noneMatch(compiled -> refersTo(compiled, WINDOWED_CLASS));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void onlyTheWorkerUsesTheDeepLearningLibrary(SourceBundle bundle) {
        if (!bundle.name().equals(WORKER)) {
            assertThat(bundle.importedPackages()).noneMatch(name -> name.startsWith("ai.djl"));
            assertThat(bundle.requiredBundles()).noneMatch(name -> name.startsWith("ai.djl"));
            assertThat(bundle.classes()).noneMatch(compiled -> refersTo(compiled, Pattern.compile("ai/djl/.*")));
        }
    }

    /** Whoever reads serialised objects runs what the sender wants. */
    @ParameterizedTest
    @MethodSource("bundles")
    void nothingIsReadOrWrittenAsSerialisedObjects(SourceBundle bundle) {
        assertThat(bundle.classes()).noneMatch(compiled -> refersTo(compiled, SERIALISATION));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noInternalPackageIsExported(SourceBundle bundle) {
        assertThat(bundle.exportedPackages()).noneMatch(name -> name.matches(".*\\.internal(\\..*)?"));
        assertThat(bundle.exports()).noneMatch(export -> export.getDirective("x-friends") != null);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyExportCarriesItsVersion(SourceBundle bundle) {
        assertThat(bundle.exports()).allMatch(ArchitectureTest::hasVersion);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void nothingIsKeptInStaticVariables(SourceBundle bundle) {
        assertThat(bundle.classes())
                .noneMatch(compiled -> !compiled.mutableStatics().isEmpty());
    }

    /** Without lazy activation the framework does not start the bundle, and its services are silently not there. */
    @ParameterizedTest
    @MethodSource("bundles")
    void bundlesWithServicesAreActivatedLazily(SourceBundle bundle) {
        if (Files.isDirectory(bundle.folder().resolve("target/classes/OSGI-INF"))) {
            assertThat(bundle.manifest().getMainAttributes().getValue("Bundle-ActivationPolicy"))
                    .isEqualTo("lazy");
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noBundleHasAnActivator(SourceBundle bundle) {
        assertThat(bundle.manifest().getMainAttributes().getValue("Bundle-Activator"))
                .isNull();
    }

    static List<SourceBundle> bundles() {
        return Checkout.bundles();
    }

    private static boolean hasVersion(ManifestElement export) {
        return export.getAttribute("version") != null;
    }

    private static boolean refersTo(CompiledClass compiled, Pattern classes) {
        return compiled.referredClasses().stream().anyMatch(classes.asMatchPredicate());
    }
}
