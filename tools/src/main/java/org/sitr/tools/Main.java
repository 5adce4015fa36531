package org.sitr.tools;

/** The one entry of sitr-tools.jar. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(args.length == 0 ? 2 : 0);
  }
}
