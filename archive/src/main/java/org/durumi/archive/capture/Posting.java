package org.durumi.archive.capture;

/**
 * Bytes that are sent with a request, for a service that answers them.
 *
 * @param mediaType of the bytes
 * @param accept media type of the answer that is wanted
 * @param bytes to be sent
 */
record Posting(String mediaType, String accept, byte[] bytes) {

  @Override
  public String toString() {
    return "Posting[" + bytes.length + " bytes]";
  }
}
