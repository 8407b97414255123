package org.almagest.uws;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Puts trouble between an engine and what it talks to. */
final class Faulty {
  private Faulty() {}

  /** What happens to a call. */
  enum Fault {
    NONE,
    /** It fails. */
    BEFORE,
    /** It is done and seems to have failed. */
    AFTER
  }

  static <T> T of(Class<T> type, T real, Supplier<Fault> faults) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              Fault fault = faults.get();
              if (fault == Fault.BEFORE) {
                throw new IllegalStateException("no connection for " + method.getName());
              }
              Object value = call(() -> method.invoke(real, arguments));
              if (fault == Fault.AFTER) {
                throw new IllegalStateException("connection broken in " + method.getName());
              }
              return value;
            });
    return type.cast(proxy);
  }

  /** Tells the name of each method after it is done and before its caller knows. */
  static <T> T watched(Class<T> type, T real, Consumer<String> done) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              Object value = call(() -> method.invoke(real, arguments));
              done.accept(method.getName());
              return value;
            });
    return type.cast(proxy);
  }

  @FunctionalInterface
  private interface Call {
    Object go() throws InvocationTargetException, IllegalAccessException;
  }

  private static Object call(Call call) throws Throwable {
    try {
      return call.go();
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
