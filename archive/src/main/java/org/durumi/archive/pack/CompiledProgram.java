package org.durumi.archive.pack;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A program of one source file, compiled in memory: nothing of it touches the disk. */
final class CompiledProgram extends ClassLoader {

  private final Map<String, ByteArrayOutputStream> compiled = new HashMap<>();

  private CompiledProgram() {
    super(ClassLoader.getPlatformClassLoader());
  }

  /**
   * Compiles and loads a program.
   *
   * @param name its class, without a package
   * @throws PackFaultException if this Java cannot compile
   */
  static Class<?> of(String name, String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new PackFaultException("Packs are checked with a JDK; install one, not only a JRE.");
    }
    CompiledProgram program = new CompiledProgram();
    JavaFileManager files = program.new Memory(compiler.getStandardFileManager(null, null, null));
    JavaFileObject file = new Source(name, source);
    if (!compiler
        .getTask(null, files, d -> {}, List.of("-proc:none"), null, List.of(file))
        .call()) {
      throw new IllegalStateException(name + " does not compile");
    }
    try {
      return program.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name + " is not in its own file", e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    ByteArrayOutputStream bytes = compiled.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes.toByteArray(), 0, bytes.size());
  }

  /** Takes what the compiler writes. */
  private final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

    Memory(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + name + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          compiled.put(name, bytes);
          return bytes;
        }
      };
    }
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String name, String text) {
      super(URI.create("memory:///" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
