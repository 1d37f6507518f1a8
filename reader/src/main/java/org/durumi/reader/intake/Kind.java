package org.durumi.reader.intake;

/** The kinds of files that can be read. */
enum Kind {
  TEXT,
  HTML,
  PDF,
  DOCX,
  MAIL,
  JSON
}
