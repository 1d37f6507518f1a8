package org.durumi.corpus.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** The rows of a Parquet file as report JSON, those of the row groups that a slice has. */
final class Rows {

  private static final JsonFactory JSON = new JsonFactory();

  private final Columns columns;

  Rows(Columns columns) {
    this.columns = columns;
  }

  void forEach(Configuration hadoop, Slice slice, RecordTaker taker) throws IOException {
    String file = slice.called();
    try (ParquetReader<Group> rows =
        ParquetReader.builder(new GroupReadSupport(), new Path(slice.file()))
            .withConf(hadoop)
            .withFileRange(slice.from(), slice.to())
            .build()) {
      for (Group row = rows.read(); row != null; row = rows.read()) {
        String name = file + ":" + (rows.getCurrentRowIndex() + 1);
        taker.take(new SourceRecord(name, json(row)));
      }
    } catch (UncheckedIOException e) {
      // What is written, not what is read.
      throw e;
    } catch (RuntimeException e) {
      taker.failed(
          file,
          file
              + " cannot be read as Parquet from byte "
              + slice.from()
              + " on; get it from its source again.");
    }
  }

  /** The line of report JSON that says what the row says. */
  private byte[] json(Group row) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      for (String field : Columns.FIELDS) {
        String value = value(row, columns.of(field));
        if (value != null) {
          json.writeStringField(field, value);
        }
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static @Nullable String value(Group row, String column) {
    if (!row.getType().containsField(column)) {
      return null;
    }
    int field = row.getType().getFieldIndex(column);
    Type type = row.getType().getType(field);
    if (!type.isPrimitive() || row.getFieldRepetitionCount(field) == 0) {
      return null;
    }
    if (type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY) {
      return row.getBinary(field, 0).toStringUsingUTF8();
    }
    return type.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation
        ? LocalDate.ofEpochDay(row.getInteger(field, 0)).toString()
        : row.getValueToString(field, 0);
  }
}
