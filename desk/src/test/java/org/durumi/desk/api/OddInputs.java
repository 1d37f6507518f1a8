package org.durumi.desk.api;

import java.util.List;

/** What a description does not expect, and a few things that it does. */
final class OddInputs {

  /** For paths and queries, encoded. */
  static final List<String> VALUES =
      List.of(
          "1",
          "2",
          "0",
          "-1",
          "999999",
          "2147483648",
          "99999999999999999999",
          "x",
          "%00",
          "%27--",
          "1e3",
          "%ED%95%9C",
          "1.5",
          "1.1",
          "2.1",
          "A".repeat(300));

  /** For bodies. */
  static final List<String> BODIES =
      List.of(
          "",
          "x",
          "[]",
          "null",
          "{}",
          "{\"seen\":1}",
          "{\"seen\":\"x\",\"why\":\"\"}",
          "{\"text\":\"\\u0000\"}",
          "{\"text\":{\"a\":1},\"title\":[]}",
          "{\"text\":\"a\",\"published\":\"never\"}",
          "{\"text\":\"\\ud800\",\"title\":\"\\u202e\"}",
          "{\"text\":\"a\",\"project\":\"no such project\"}",
          "{\"text\":\"a\",\"project\":{\"a\":\"\\u0000\"}}",
          "{\"act\":\"aside\"}",
          "{\"act\":[1],\"why\":7}",
          "{\"seen\":\"x\",\"set\":[1,{\"field\":\"count\",\"value\":\"\\u0000\"}]}",
          "{\"seen\":\"x\",\"set\":{\"field\":\"count=\",\"value\":\"9\"},\"why\":\"x\"}",
          "{\"tellings\":[\"1.1\",\"2.1\",3,null],\"why\":\"x\"}",
          "{\"tellings\":\"1.1\",\"other\":\"1.1\"}",
          "{\"other\":\"\",\"why\":\"" + "A".repeat(20_000) + "\"}",
          "{\"due\":\"soon\",\"action\":\"" + "B".repeat(20_000) + "\"}",
          "{\"due\":\"+999999999-12-31T23:59:59Z\",\"owner\":\"a\\nb\",\"closed\":\"\"}",
          "[".repeat(2000));

  private OddInputs() {}
}
