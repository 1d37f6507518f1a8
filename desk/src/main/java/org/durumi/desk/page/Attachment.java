package org.durumi.desk.page;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that the browser keeps and never shows. */
public final class Attachment {

  private static final String PLAIN_NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,199}";

  private Attachment() {}

  /**
   * The answer.
   *
   * @param name of letters, digits, dots, hyphens and underscores alone, so that it leads nowhere
   * @throws IllegalArgumentException for another name
   */
  public static ResponseEntity<byte[]> of(String name, byte[] bytes) {
    if (!name.matches(PLAIN_NAME)) {
      throw new IllegalArgumentException("a file's name with other characters than plain ones");
    }
    return ResponseEntity.ok()
        .contentType(type(name.substring(name.lastIndexOf('.') + 1)))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .contentLength(bytes.length)
        .body(bytes);
  }

  private static MediaType type(String ending) {
    return switch (ending) {
      case "pdf" -> MediaType.APPLICATION_PDF;
      case "zip" -> MediaType.parseMediaType("application/zip");
      case "docx" ->
          MediaType.parseMediaType(
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
      default -> MediaType.APPLICATION_OCTET_STREAM;
    };
  }
}
