package org.durumi.reader.intake;

import java.io.ByteArrayInputStream;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams an XML part without document type declarations, entities, or anything outside it. */
final class BoundedXml {

  /** Receives what the part holds. */
  interface Handler {
    void start(XMLStreamReader xml);

    void end(String name);

    void text(String words);
  }

  private BoundedXml() {}

  static void read(byte[] part, Bounds bounds, Handler handler) {
    int depth = 0;
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(part));
      while (xml.hasNext()) {
        bounds.checkTime();
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            bounds.checkDepth(++depth);
            handler.start(xml);
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            handler.end(xml.getLocalName());
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              handler.text(xml.getText());
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw declares();
          default -> {}
        }
      }
    } catch (XMLStreamException | NoSuchElementException e) {
      throw new Refusal("is damaged inside; get it from its source again");
    }
  }

  private static Refusal declares() {
    return new Refusal(
        "holds a document type declaration, which no Word document has; it was not read, as such"
            + " files can reach for others");
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // The runtime's own limit would only say that the file is damaged; Bounds counts the depth.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw declares();
    });
    return factory;
  }
}
