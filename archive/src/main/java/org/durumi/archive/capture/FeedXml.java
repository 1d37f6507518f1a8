package org.durumi.archive.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Looks through a feed's XML before a library builds a tree of it: no document type, no entity, no
 * reaching out, bounded depth and number of elements.
 */
final class FeedXml {

  private static final int DEEPEST = 100;
  private static final int MOST_ELEMENTS = 200_000;
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);

  private FeedXml() {}

  /** The bytes in the character set that the server named, or else in the one they name. */
  static InputSource source(byte[] bytes, String mediaType) {
    InputSource source = new InputSource(new ByteArrayInputStream(bytes));
    Matcher charset = CHARSET.matcher(mediaType);
    if (charset.find() && known(charset.group(1))) {
      source.setEncoding(charset.group(1));
    }
    return source;
  }

  /**
   * Reads through.
   *
   * @throws SAXException if it is no XML, or XML that is not read
   */
  static void check(InputSource source) throws SAXException, IOException {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.newSAXParser().parse(source, new Bounded());
    } catch (ParserConfigurationException e) {
      throw new SAXException("this Java cannot read XML safely");
    }
  }

  private static boolean known(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return false;
    }
  }

  private static final class Bounded extends DefaultHandler {

    private int depth;
    private int elements;

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      if (++depth > DEEPEST || ++elements > MOST_ELEMENTS) {
        throw new SAXException("too deep or too much");
      }
    }

    @Override
    public void endElement(String uri, String local, String name) {
      depth--;
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
      throw new SAXException("reaches out");
    }
  }
}
