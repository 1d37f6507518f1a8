package org.durumi.desk.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/**
 * What went wrong, for a program.
 *
 * @param sentence what to say
 */
record ErrorJson(String sentence) implements View {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json;charset=UTF-8");
    response.getWriter().write(MAPPER.writeValueAsString(Map.of("error", sentence)));
  }
}
