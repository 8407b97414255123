package org.almagest.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.almagest.server.account.Access;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RequestMapping;

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

  /** Operators and directions are the same words in both trees; nodes are not. */
  @ArchTest
  static final ArchRule onlyTheResolvedTreeReachesTheSqlWriter =
      noClasses()
          .that()
          .resideInAPackage("org.almagest.adql.pgsphere..")
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAPackage("org.almagest.adql.syntax..")
                  .and(DescribedPredicate.not(JavaClass.Predicates.ENUMS)));

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
  static final ArchRule everyResourceSaysWhatItNeeds =
      methods()
          .that()
          .areMetaAnnotatedWith(RequestMapping.class)
          .or()
          .areAnnotatedWith(RequestMapping.class)
          .should()
          .beAnnotatedWith(Access.class)
          .orShould()
          .beDeclaredInClassesThat(CanBeAnnotated.Predicates.annotatedWith(Access.class));

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
