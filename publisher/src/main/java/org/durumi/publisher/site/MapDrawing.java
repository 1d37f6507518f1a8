package org.durumi.publisher.site;

import java.util.List;

/**
 * Where the parts of the map lie.
 *
 * @param lands countries
 * @param lines of latitude and longitude, as paths
 * @param names names of countries
 * @param spots places with their incidents, the largest first
 * @param labels names of places, laid out for a wide screen
 * @param briefs the same for a narrow screen, where letters take more of the drawing
 * @param rows places with their incidents, as a table
 * @param nowhere what is not on the map, in words
 * @param bar how long the scale's bar is
 * @param kilometres how many kilometres that is
 */
public record MapDrawing(
    List<Land> lands,
    List<String> lines,
    List<Name> names,
    List<Spot> spots,
    List<Name> labels,
    List<Name> briefs,
    List<Row> rows,
    List<String> nowhere,
    double bar,
    int kilometres) {

  /** The drawing's size. */
  public static final int WIDTH = 720;

  public static final int HEIGHT = 500;

  /** Keeps its own copies. */
  public MapDrawing {
    lands = List.copyOf(lands);
    lines = List.copyOf(lines);
    names = List.copyOf(names);
    spots = List.copyOf(spots);
    labels = List.copyOf(labels);
    briefs = List.copyOf(briefs);
    rows = List.copyOf(rows);
    nowhere = List.copyOf(nowhere);
  }

  /**
   * A country.
   *
   * @param path its outline
   * @param told whether incidents are known to be somewhere in it
   */
  public record Land(String path, boolean told) {}

  /**
   * A name.
   *
   * @param x where it stands
   * @param y where its letters stand
   * @param anchor where x is in it: start, middle or end
   * @param text what
   */
  public record Name(double x, double y, String anchor, String text) {}

  /**
   * A place.
   *
   * @param x its middle
   * @param y its middle
   * @param radius by how many incidents it has
   * @param around how large an area is meant, or 0 where that is smaller than the mark
   * @param incidents how many
   * @param tip what it is, in words
   */
  public record Spot(double x, double y, double radius, double around, int incidents, String tip) {

    private static final double ROOMY = 15;

    /** Tells whether a number fits even in large letters. */
    public boolean isRoomy() {
      return radius >= ROOMY;
    }
  }

  /**
   * A line of the table.
   *
   * @param place its name
   * @param precision how large an area is meant, in words
   * @param incidents how many
   */
  public record Row(String place, String precision, int incidents) {}
}
