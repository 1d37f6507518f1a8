package org.durumi.desk.page;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** A template with its values. It is rendered whole before any of it is sent. */
final class JteView implements View {

  private final TemplateEngine engine;
  private final String template;
  private final Map<String, Object> values;

  JteView(TemplateEngine engine, String template, Map<String, Object> values) {
    this.engine = engine;
    this.template = template;
    this.values = values;
  }

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Utf8ByteOutput page = new Utf8ByteOutput();
    engine.render(template, values, page);
    response.setContentType(getContentType());
    response.setContentLength(page.getContentLength());
    try (OutputStream out = response.getOutputStream()) {
      page.writeTo(out);
    }
  }
}
