package org.durumi.publisher.site;

import gg.jte.Content;
import java.util.List;
import org.durumi.publisher.chart.Band;
import org.durumi.publisher.words.Words;
import org.jspecify.annotations.Nullable;

/** What the pages show. */
public final class Views {

  private Views() {}

  /**
   * The first page.
   *
   * @param figures numbers of people by type
   * @param chart incidents by month
   * @param told how many incidents are told
   * @param counted how many of these a report asserts
   * @param places how many places they name
   * @param notes what to know about the coverage
   */
  public record Overview(
      List<Figure> figures, Content chart, int told, int counted, int places, List<String> notes) {

    /** Keeps its own copies. */
    public Overview {
      figures = List.copyOf(figures);
      notes = List.copyOf(notes);
    }
  }

  /**
   * One number.
   *
   * @param name what is counted
   * @param band how many people, in words
   * @param best the figure to print alone
   * @param incidents in how many incidents
   */
  public record Figure(String name, String band, Band best, int incidents) {}

  /**
   * Some of the incidents.
   *
   * @param lines the incidents
   * @param part which part this is, from 1
   * @param parts how many there are
   * @param total how many incidents there are
   */
  public record Incidents(List<Line> lines, int part, int parts, int total) {

    /** Keeps its own copy. */
    public Incidents {
      lines = List.copyOf(lines);
    }

    /** The page of a part. */
    public String page(int other) {
      return Incidents.name(other) + ".html";
    }

    static String name(int part) {
      return part == 1 ? "incidents" : "incidents-" + part;
    }
  }

  /**
   * Incidents along time.
   *
   * @param drawing all of them
   * @param years the same in words
   */
  public record Times(Timeline drawing, List<Year> years) {

    /** Keeps its own copy. */
    public Times {
      years = List.copyOf(years);
    }
  }

  /**
   * A year.
   *
   * @param name its number, or that no date is known
   * @param entries its incidents, and the months without reports between them
   */
  public record Year(String name, List<Entry> entries) {

    /** Keeps its own copy. */
    public Year {
      entries = List.copyOf(entries);
    }
  }

  /**
   * An entry of the timeline.
   *
   * @param line an incident, or null for a gap
   * @param gap months without reports, in words, or empty
   * @param page the page of the table that has it
   */
  public record Entry(@Nullable Line line, String gap, String page) {}

  /**
   * Charts of one subject.
   *
   * @param id a name for the part of the page
   * @param name the subject
   * @param figures the charts
   */
  public record Part(String id, String name, List<Content> figures) {

    /** Keeps its own copy. */
    public Part {
      figures = List.copyOf(figures);
    }
  }

  /**
   * All charts.
   *
   * @param parts by subject
   * @param tables numbers that go along
   * @param children whether some of them are of children
   */
  public record Charts(List<Part> parts, List<Numbers> tables, boolean children) {

    /** Keeps its own copies. */
    public Charts {
      parts = List.copyOf(parts);
      tables = List.copyOf(tables);
    }
  }

  /**
   * A table that goes along.
   *
   * @param name what it shows
   * @param headings by what it tells its numbers apart
   * @param measure what they count
   * @param rows one for each number
   */
  public record Numbers(String name, List<String> headings, String measure, List<NumberRow> rows) {

    /** Keeps its own copies. */
    public Numbers {
      headings = List.copyOf(headings);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A number of a table.
   *
   * @param at its place in it
   * @param value the number, or why there is none
   */
  public record NumberRow(List<String> at, Line.Cell value) {

    /** Keeps its own copy. */
    public NumberRow {
      at = List.copyOf(at);
    }
  }

  /**
   * How to read it all.
   *
   * @param fields what is missing of each field
   * @param gaps months without reports, in words
   * @param notes what to know about the coverage
   */
  public record Method(List<Missing> fields, List<String> gaps, List<String> notes) {

    /** Keeps its own copies. */
    public Method {
      fields = List.copyOf(fields);
      gaps = List.copyOf(gaps);
      notes = List.copyOf(notes);
    }
  }

  /**
   * What is missing of a field.
   *
   * @param name of the field
   * @param told how many incidents say it
   * @param unknown of how many nobody knows
   * @param withheld of how many it is held back
   */
  public record Missing(String name, int told, int unknown, int withheld) {

    /** The share of one of them, in hundredths. */
    public int hundredths(int part) {
      int all = told + unknown + withheld;
      return all == 0 ? 0 : Math.round(100f * part / all);
    }
  }

  /**
   * What can be taken along.
   *
   * @param files the data files
   */
  public record Downloads(List<File> files) {

    /** Keeps its own copy. */
    public Downloads {
      files = List.copyOf(files);
    }
  }

  /**
   * A data file.
   *
   * @param name its name
   * @param what it holds, by its ending, in words
   * @param size how large it is, in words
   * @param sha256 its digest
   */
  public record File(String name, String what, String size, String sha256) {}

  static String size(long bytes, Words words) {
    return bytes < 1000
        ? words.of("site.bytes", bytes)
        : words.of("site.kilobytes", Math.max(1, Math.round(bytes / 1000.0)));
  }
}
