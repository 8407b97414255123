package org.almagest.it.harness;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every test the same running archive, with the demo catalogue and little memory, so that all
 * of them prove that memory stays flat.
 */
public class SharedArchive implements ParameterResolver {
  /** How the one start went: a server that does not come up is not tried again for each test. */
  private sealed interface Start extends AutoCloseable {
    Archive archive();

    @Override
    default void close() {
      // Nothing runs.
    }

    record Running(Archive archive) implements Start {
      @Override
      public void close() {
        archive.close();
      }
    }

    record Failed(AssertionError reason) implements Start {
      @Override
      public Archive archive() {
        throw new AssertionError("the shared archive is not running", reason);
      }
    }

    static Start attempt(Deployment deployment) {
      try {
        return new Running(deployment.withJava("-Xmx256m").start());
      } catch (AssertionError failure) {
        return new Failed(failure);
      }
    }
  }

  /** How it is started; who extends this gets an archive of its own. */
  protected Deployment deployment() {
    return Deployment.fresh();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Archive.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(getClass()))
        .computeIfAbsent(Start.class, _ -> Start.attempt(deployment()), Start.class)
        .archive();
  }
}
