package org.almagest.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house: which package may lean on which, and what no class is called. */
@AnalyzeClasses(packages = "org.almagest", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {
  @ArchTest
  static final ArchRule librariesArePlainJava =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.almagest.schema..",
              "org.almagest.adql..",
              "org.almagest.formats..",
              "org.almagest.uws..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "jakarta..", "org.postgresql..", "org.almagest.server..");

  @ArchTest
  static final ArchRule onlyTheResolvedTreeReachesTheSqlWriter =
      noClasses()
          .that()
          .resideInAPackage("org.almagest.adql.pgsphere..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.almagest.adql.syntax..");

  @ArchTest
  static final ArchRule usersSqlIsRunInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.almagest.server.query..", "org.almagest.server.publish..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.postgresql.copy..");

  @ArchTest
  static final ArchRule controllersStayAtHome =
      classes().that().haveSimpleNameEndingWith("Controller").should().notBePublic();

  @ArchTest
  static final ArchRule namesSaySomething =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl");

  @Test
  void featuresUseEachOtherThroughTheirDoorsAndInNoCircle() {
    ApplicationModules.of(Server.class).verify();
  }
}
