package org.durumi.publisher.imports;

/**
 * How much of a file is taken before it is refused.
 *
 * @param maxBytes size of the file, in bytes
 * @param maxRows rows under the header
 * @param maxColumns columns
 * @param maxRow length of one row, all cells together, in UTF-16 units
 * @param maxUnpacked what a workbook unpacks to in all, in bytes
 * @param maxRatio unpacked bytes for each packed byte of a part; watched from 1 MiB on
 */
public record ImportLimits(
    int maxBytes, int maxRows, int maxColumns, int maxRow, long maxUnpacked, int maxRatio) {

  /** Safe for a machine with half a gigabyte of memory to spare. */
  public static final ImportLimits DEFAULT =
      new ImportLimits(32 << 20, 50_000, 500, 200_000, 64L << 20, 300);

  /** Refuses limits that let nothing through. */
  public ImportLimits {
    if (maxBytes < 1
        || maxRows < 1
        || maxColumns < 1
        || maxRow < 1
        || maxUnpacked < 1
        || maxRatio < 1) {
      throw new IllegalArgumentException("every limit must be at least 1");
    }
  }
}
