package org.flexmelder;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the house of the architecture page: who may know whom. */
class ArchitectureTest {
    private static final String ROOT = "org.flexmelder.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.flexmelder");

    @ParameterizedTest
    @CsvSource({"model, ''", "vault, ''", "practice, ''", "settings, model", "check, model", "store, vault model",
            "portal, model", "update, settings", "exchange, check model", "sending, portal store check model",
            "ui, check model settings"})
    void aPackageKnowsOnlyThoseBelowIt(String name, String allowed) {
        List<String> known = Stream.concat(Stream.of(name), Arrays.stream(allowed.split(" ")))
                .filter(each -> !each.isEmpty()).map(each -> ROOT + each).toList();
        String[] others = CLASSES.stream().map(type -> type.getPackageName())
                .filter(each -> each.startsWith(ROOT) && !known.contains(each)).distinct().toArray(String[]::new);
        check(noClasses().that().resideInAPackage(ROOT + name).should().dependOnClassesThat()
                .resideInAnyPackage(others).because("arrows between packages go down only"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "employees", "incidents", "sending", "history", "settings", "guide", "find"})
    void aScreenKnowsNoOtherScreen(String screen) {
        String own = ROOT + "ui." + screen;
        String[] forbidden = CLASSES.stream().map(type -> type.getPackageName())
                .filter(each -> each.startsWith(ROOT) && !each.equals(own))
                .filter(each -> !List.of("ui", "sending", "exchange", "store", "check", "model", "settings")
                        .contains(each.substring(ROOT.length())))
                .filter(each -> !(screen.equals("settings") && each.equals(ROOT + "vault"))).distinct()
                .toArray(String[]::new);
        check(noClasses().that().resideInAPackage(own).should().dependOnClassesThat().resideInAnyPackage(forbidden)
                .because("the app package hands over the ways between screens"));
    }

    @Test
    void nobodyKnowsTheAppPackage() {
        check(noClasses().that().resideOutsideOfPackage(ROOT + "app").should().dependOnClassesThat()
                .resideInAPackage(ROOT + "app").because("it builds everything once and stands above all"));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("org.flexmelder.(**)").should().beFreeOfCycles());
    }

    @Test
    void javaFxStaysInTheWindow() {
        check(noClasses().that().resideOutsideOfPackages(ROOT + "ui..", ROOT + "app").should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", "atlantafx..", "org.kordamp..")
                .because("the engine runs without a display"));
    }

    @Test
    void sqlStaysInTheStore() {
        check(noClasses().that().resideOutsideOfPackage(ROOT + "store").should().dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.sqlite..").because("one place knows the tables"));
    }

    @Test
    void httpStaysInPortalAndPractice() {
        check(noClasses().that().resideOutsideOfPackages(ROOT + "portal", ROOT + "practice").should()
                .dependOnClassesThat().resideInAnyPackage("org.apache.hc..", "com.sun.net.httpserver..",
                        "java.net.http..")
                .because("one place knows the wire"));
    }

    @Test
    void theUiThreadIsReachedThroughTasksAlone() {
        check(noClasses().that().resideInAPackage(ROOT + "ui..").and().doNotHaveFullyQualifiedName(ROOT + "ui.FxTasks")
                .should().callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .because("then one place knows about threads"));
    }

    @Test
    void modelsOfScreensHaveNoNodes() {
        check(noClasses().that().resideInAPackage(ROOT + "ui..").and().haveSimpleNameEndingWith("Model").should()
                .dependOnClassesThat().resideInAPackage("javafx.scene..")
                .because("a screen model is tested without a window"));
    }

    @Test
    void theModelNeedsTheJdkAlone() {
        check(classes().that().resideInAPackage(ROOT + "model").should().onlyDependOnClassesThat()
                .resideInAnyPackage(ROOT + "model", "java..", "org.jspecify.annotations"));
    }

    @Test
    void noStaticStateChanges() {
        check(com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields().that().areStatic().should().beFinal()
                .because("objects are built by hand and passed on"));
    }

    @Test
    void nothingIsPrintedPastTheConsole() {
        check(noClasses().that().resideOutsideOfPackage(ROOT + "app").should()
                .accessField(System.class, "out").orShould().accessField(System.class, "err")
                .because("words for people go through the texts"));
    }

    @Test
    void publicMethodsOfTheStoreTellNoSqlExceptions() {
        check(methods().that().areDeclaredInClassesThat().resideInAPackage(ROOT + "store").and()
                .areDeclaredInClassesThat().arePublic().and().arePublic().should()
                .notDeclareThrowableOfType(java.sql.SQLException.class));
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
