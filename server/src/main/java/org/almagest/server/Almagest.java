package org.almagest.server;

/** The one entry point. */
public final class Almagest {
  private Almagest() {}

  public static void main(String[] args) {
    System.out.println(args.length);
  }
}
