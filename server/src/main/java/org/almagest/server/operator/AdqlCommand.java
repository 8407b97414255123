package org.almagest.server.operator;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.almagest.adql.AdqlException;
import org.almagest.server.settings.Settings;
import org.almagest.server.settings.SettingsFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code almagest adql}: judges queries without running them. */
@Command(
    name = "adql",
    mixinStandardHelpOptions = true,
    description = {
      "Reads ADQL on standard input and prints, per query, a line of JSON: the SQL and the columns",
      "that it becomes, or the place and the nature of the first error. Runs nothing.",
      "Exit code 0 when every query was judged, right or wrong."
    },
    footer = {
      "",
      "Output: {\"id\":.., \"ok\":true|false, \"sql\":\"..\", \"columns\":[{\"name\",\"datatype\",\"arraysize\",",
      "  \"xtype\",\"unit\",\"ucd\",\"description\"}], \"error\":{\"line\",\"column\",\"message\"}}",
      "",
      "Examples:",
      "  echo 'SELECT TOP 5 * FROM messier.objects' | almagest adql",
      "  almagest adql --syntax --jsonl < queries.jsonl"
    })
final class AdqlCommand implements Callable<Integer> {
  private static final int BUFFER = 1 << 16;

  @Option(
      names = "--syntax",
      description = {
        "Judge by the standard alone: any table, column and user-defined function",
        "may exist; no archive is needed. sql and columns are then null."
      })
  private boolean syntax;

  @Option(
      names = "--jsonl",
      description =
          "Read many queries, one on a line: {\"id\": .., \"adql\": ..}; else all input is one.")
  private boolean lines;

  @Override
  public Integer call() throws IOException {
    Judge judge = syntax ? Judge.ofSyntax() : ofArchive();
    try (BufferedReader in =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8), BUFFER);
        PrintWriter out =
            new PrintWriter(
                new OutputStreamWriter(
                    new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8))) {
      return lines ? judgeLines(judge, in, out) : judgeAll(judge, in, out);
    }
  }

  private static Judge ofArchive() throws IOException {
    Settings settings = SettingsFile.load();
    return Judge.of(ArchiveCatalog.read(settings), settings.limits().defaultRows() + 1);
  }

  private static int judgeAll(Judge judge, BufferedReader in, PrintWriter out) throws IOException {
    return print(judge, null, withoutMark(in.readAllAsString()), out);
  }

  private static int judgeLines(Judge judge, BufferedReader in, PrintWriter out)
      throws IOException {
    int code = ExitCode.OK;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String text = withoutMark(line);
      if (!text.isBlank()) {
        code = Math.max(code, judgeLine(judge, text, out));
      }
      if (!in.ready()) {
        out.flush(); // Whoever asks line by line waits for the answer.
      }
    }
    return code;
  }

  private static int judgeLine(Judge judge, String line, PrintWriter out) {
    try {
      QueryLine query = QueryLine.parse(line);
      return print(judge, query.id(), query.adql(), out);
    } catch (UnreadableLineException unreadable) {
      out.println(Verdict.unjudged(unreadable.id(), String.valueOf(unreadable.getMessage())));
      return ExitCode.SOFTWARE;
    }
  }

  /** Prints a verdict. One query that Almagest fails at must not silence all that follow. */
  private static int print(Judge judge, @Nullable String id, String adql, PrintWriter out) {
    try {
      out.println(Verdict.right(id, judge.judge(adql)));
    } catch (AdqlException problem) {
      out.println(Verdict.wrong(id, problem));
    } catch (RuntimeException | StackOverflowError fault) {
      out.println(Verdict.unjudged(id, "Almagest has a fault and cannot judge this: " + fault));
      return ExitCode.SOFTWARE;
    }
    return ExitCode.OK;
  }

  /** Some editors put a byte order mark at the start of a file. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
