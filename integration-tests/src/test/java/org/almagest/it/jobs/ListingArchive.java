package org.almagest.it.jobs;

import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Deployment;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** An archive whose job list shows anonymous jobs, one for all tests here. */
public final class ListingArchive implements ParameterResolver {
  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(ListingArchive.class);

  /** Closed with the last test. */
  private record Running(Archive archive) implements AutoCloseable {
    @Override
    public void close() {
      archive.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Archive.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Running.class, _ -> start(), Running.class)
        .archive();
  }

  private static Running start() {
    return new Running(
        Deployment.fresh()
            .with("ALMAGEST_JOBS_LISTANONYMOUS", "true")
            .withJava("-Xmx256m")
            .start());
  }
}
