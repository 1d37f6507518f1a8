import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Checks an evidence pack of a Durumi archive. It needs Java 17 or newer and nothing else: no
 * network, no library, no trust in the program that made the pack.
 *
 * <pre>
 *   java VerifyPack.java FILE.zip [--key HEX] [--trust FILE.pem] [--json]
 *
 *   --key HEX         the archive's key or its fingerprint, as you got it from elsewhere
 *   --trust FILE.pem  certificates of the time stamp authorities whose word you accept
 *   --json            the same findings for a machine
 * </pre>
 *
 * The last line is OK or BROKEN; the exit code is 0, 1, or 2 where nothing could be checked.
 *
 * <p>What is checked, in this order:
 *
 * <ol>
 *   <li>The ZIP is what it seems: each name once and harmless, the same contents whichever way it
 *       is read. ({@link Zip})
 *   <li>The signed head: one sentence of the archive, "my log has N entries and this root hash",
 *       signed with Ed25519 (RFC 8032). ({@link #head})
 *   <li>Each entry is in that log, at its place, unaltered: the hashes of its proof lead to the
 *       root (RFC 9162). ({@link Tree})
 *   <li>Each opened field is what its entry committed to: SHA-256 over the byte 2, a secret salt
 *       and the value. A field that is not opened is withheld, and cannot have been altered.
 *   <li>Each entry builds on entries that are in the pack too. ({@link #chain})
 *   <li>Preserved files and texts have the hashes that the entries name. ({@link #files})
 *   <li>Each quote stands in the report's text at the place that is stated. ({@link #quotes})
 *   <li>The casefiles say what the opened fields say. ({@link #casefiles})
 *   <li>Time stamps (RFC 3161) cover the head, or an older head that the log grew from. ({@link
 *       Stamp})
 *   <li>Everything else in the pack is as it was packed: a signed list of files. ({@link #seal})
 * </ol>
 *
 * All JSON that is hashed or signed has one form only (RFC 8785): it is read here, written again
 * and compared, so that no two readers can see different things in it.
 */
public final class VerifyPack {

  private static final Pattern HEX32 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern SNAPSHOT = Pattern.compile("durumi/snapshots/([0-9a-f]{64})");
  private static final Pattern WARC = Pattern.compile("archive/([0-9a-f]{64})\\.warc(\\.gz)?");
  private static final Pattern TEXT = Pattern.compile("durumi/texts/([0-9a-f]{64})\\.txt");
  private static final Pattern CASEFILE = Pattern.compile("durumi/casefiles/([1-9][0-9]*)\\.json");
  private static final Pattern STAMP = Pattern.compile("durumi/stamps/[1-9][0-9]*\\.tsr");
  private static final Pattern EVENT_FIELD = Pattern.compile("event\\.([1-9][0-9]{0,5})\\.(.+)");
  private static final Pattern ROLLUP_FIELD = Pattern.compile("rollup\\.([1-9][0-9]{0,5})");
  private static final String PACK = "durumi/pack.json";
  private static final String LIST = "datapackage.json";
  private static final String SEAL = "datapackage-digest.json";
  private static final Set<String> OTHERS =
      Set.of("READ ME FIRST.html", "VerifyPack.java", "indexes/index.cdx", "pages/pages.jsonl");
  private static final List<String> OF_REPORT =
      List.of("id", "url", "outlet", "published", "language", "title");

  /** The kinds of entries, and the kinds that each may build on. */
  private static final Map<String, Set<String>> KINDS =
      Map.of(
          "snapshot", Set.of(),
          "extraction", Set.of("snapshot"),
          "proposal", Set.of("extraction"),
          "decision", Set.of("extraction", "proposal", "decision"),
          "stamp", Set.of("stamp", "snapshot", "extraction", "proposal", "decision", "restored"),
          "restored", Set.of("stamp", "snapshot", "extraction", "proposal", "decision", "restored"));

  private final Map<String, Stored> pack;
  private final Options options;
  private final Findings findings = new Findings();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Entry> byLeaf = new LinkedHashMap<>();
  private final Map<Entry, String> texts = new LinkedHashMap<>();

  private VerifyPack(Map<String, Stored> pack, Options options) {
    this.pack = pack;
    this.options = options;
  }

  // ---- The door ------------------------------------------------------------------------------

  /** Checks a pack, prints what it found and ends with 0 (OK), 1 (BROKEN) or 2 (not checked). */
  public static void main(String[] args) {
    System.exit(run(args, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
  }

  /** Does what {@link #main} does, without ending the program. */
  public static int run(String[] args, PrintStream out) {
    try {
      Options options = Options.of(args);
      Findings findings = check(options);
      out.print(options.json ? findings.json() : findings.prose());
      return findings.broken.isEmpty() ? 0 : 1;
    } catch (Refused e) {
      out.println(e.getMessage());
      return 2;
    } catch (InvalidPathException e) {
      out.println("There is no file of this name; check it.");
      return 2;
    }
  }

  private static Findings check(Options options) {
    try {
      return check(Zip.read(options.file), options);
    } catch (Broken e) {
      return Findings.of(e.getMessage());
    } catch (OutOfMemoryError e) {
      return Findings.of("The pack needs more memory than there is; try java -Xmx8g.");
    } catch (RuntimeException e) {
      return Findings.of("The pack is damaged in a way that this program did not expect.");
    }
  }

  /** Checks files that were taken out of a pack already, by name; gives the sentences of what is broken. */
  public static List<String> broken(Map<String, byte[]> files) {
    Map<String, Stored> pack = new LinkedHashMap<>();
    files.forEach((name, bytes) -> pack.put(name, Stored.of(bytes)));
    return List.copyOf(check(pack, Options.none()).broken);
  }

  private static Findings check(Map<String, Stored> pack, Options options) {
    VerifyPack check = new VerifyPack(pack, options);
    try {
      check.all();
    } catch (Broken e) {
      check.findings.broken(e.getMessage());
    }
    return check.findings;
  }

  private void all() {
    Map<String, Object> json = Json.canonical(text(PACK), "The file " + PACK);
    keys(json, PACK, "archive", "entries", "head", "redacted", "stamps", "v");
    require(whole(json, "v", PACK) == 1, "The pack is of another version than 1.");
    Head head = head(map(json.get("head"), "the head"), "The signed head");
    require(head.archive.equals(json.get("archive")), "The head is another archive's.");
    owner(head);
    for (Object entry : list(json.get("entries"), "the entries")) {
      attempt(() -> entry(map(entry, "an entry"), head));
    }
    entries(head);
    chain();
    files();
    quotes();
    casefiles();
    stamps(list(json.get("stamps"), "the time stamps"), head);
    attempt(() -> seal(head));
    withheld(list(json.get("redacted"), "the list of what was left out"));
    findings.closing();
  }

  // ---- The signed head -----------------------------------------------------------------------

  private static Head head(Map<String, Object> signed, String name) {
    keys(signed, name, "json", "signature");
    String text = string(signed, "json", name);
    Map<String, Object> json = Json.canonical(text, name);
    keys(json, name, "archive", "key", "root", "size", "time", "v");
    require(whole(json, "v", name) == 1, name + " is of another version than 1.");
    Head head =
        new Head(
            text.getBytes(StandardCharsets.UTF_8),
            string(json, "archive", name),
            hex(json, "key", name),
            hex(json, "root", name),
            whole(json, "size", name),
            time(json, name));
    require(
        signs(head.key, head.json, string(signed, "signature", name)),
        name + " does not carry a valid signature of its key.");
    return head;
  }

  /** Tells whether the holder of an Ed25519 key signed exactly these bytes. */
  private static boolean signs(String key, byte[] message, String signature) {
    // What stands before the 32 bytes of a key in X.509 form (RFC 8410).
    byte[] encoded = HexFormat.of().parseHex("302a300506032b6570032100" + key);
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      check.update(message);
      return lowerHex(signature) && check.verify(HexFormat.of().parseHex(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private void owner(Head head) {
    String fingerprint = sha256(HexFormat.of().parseHex(head.key)).substring(0, 32);
    String grouped = fingerprint.replaceAll("(.{4})(?!$)", "$1 ");
    findings.proven(
        "The archive %s signed that its log had %d entries. The clock of its computer said %s. Its"
            + " key's fingerprint is %s.",
        safe(head.archive), head.size, head.time, grouped);
    if (options.key == null) {
      findings.open(
          "Whose key that is: compare the fingerprint with one that you got from elsewhere (--key).");
    } else if (options.key.equals(head.key) || options.key.equals(fingerprint)) {
      findings.proven("That is the key that you named.");
    } else {
      findings.broken("The pack is signed with another key than the one that you named.");
    }
  }

  // ---- Entries of the log --------------------------------------------------------------------

  private void entry(Map<String, Object> packed, Head head) {
    keys(packed, "An entry", "body", "opened", "proof", "seq");
    String text = string(packed, "body", "An entry");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Map<String, Object> body = Json.canonical(text, "An entry");
    keys(body, "An entry", "archive", "fields", "kind", "parents", "seq", "time", "v");
    String kind = string(body, "kind", "An entry");
    require(KINDS.containsKey(kind), "An entry is of no known kind.");
    Entry entry = new Entry(whole(body, "seq", "An entry"), kind, Tree.leaf(bytes));
    require(whole(packed, "seq", "An entry") == entry.seq, entry + " stands under another number.");
    require(head.archive.equals(body.get("archive")), entry + " is another archive's.");
    require(whole(body, "v", entry.toString()) == 1, entry + " is of another version than 1.");
    entry.time = time(body, entry.toString());
    map(body.get("fields"), entry + "'s fields")
        .forEach((name, hash) -> entry.fields.put(name, hexOf(hash, entry + ", " + safe(name))));
    for (Object parent : list(body.get("parents"), entry + "'s parents")) {
      entry.parents.add(hexOf(parent, entry + "'s parents"));
    }
    // Known from here on, so that one fault in it does not make its children faulty too.
    entries.add(entry);
    byLeaf.put(entry.leaf, entry);
    List<String> proof = new ArrayList<>();
    for (Object hash : list(packed.get("proof"), entry + "'s proof")) {
      proof.add(hexOf(hash, entry + "'s proof"));
    }
    require(
        Tree.includes(entry.leaf, entry.seq, head.size, head.root, proof),
        entry + " is not what the signed log holds at this place.");
    map(packed.get("opened"), entry + "'s opened fields")
        .forEach((name, opened) -> attempt(() -> open(entry, name, map(opened, entry + name))));
  }

  private static void open(Entry entry, String name, Map<String, Object> opened) {
    String place = entry + ", field " + safe(name);
    keys(opened, place, "salt", "value");
    String commitment = entry.fields.get(name);
    require(commitment != null, place + ": the entry has no such field.");
    byte[] salt = HexFormat.of().parseHex(hex(opened, "salt", place));
    byte[] value = Json.write(opened.get("value")).getBytes(StandardCharsets.UTF_8);
    require(
        sha256(new byte[] {2}, salt, value).equals(commitment),
        place + " is not what the entry committed to.");
    entry.opened.put(name, opened.get("value"));
  }

  private void entries(Head head) {
    long last = -1;
    Instant before = Instant.MIN;
    int opened = 0;
    int closed = 0;
    for (Entry entry : entries) {
      require(
          entry.seq > last,
          "The entries stand twice or in another order than in the log, at " + entry.seq + ".");
      if (entry.time.isBefore(before) || entry.time.isAfter(head.time)) {
        findings.noted("%s: the archive's clock was set back about then.", entry);
      }
      last = entry.seq;
      before = entry.time;
      opened += entry.opened.size();
      closed += entry.fields.size() - entry.opened.size();
    }
    require(!entries.isEmpty(), "The pack holds no entry.");
    findings.proven(
        "%d of its entries are here and stand in that log unaltered, at the places %s (counted from"
            + " 0).",
        entries.size(), entries.stream().map(e -> Long.toString(e.seq)).limit(40).toList());
    findings.proven("%d fields are opened, and are what the entries committed to.", opened);
    if (closed > 0) {
      findings.proven("%d fields are withheld, and were not altered since.", closed);
    }
  }

  /** What each entry builds on must be here, so that no step of a report's history is left out. */
  private void chain() {
    for (Entry entry : entries) {
      boolean any = entry.kind.equals("stamp") || entry.kind.equals("restored");
      int parents = entry.kind.equals("snapshot") ? 0 : 1;
      if (!any && entry.parents.size() != parents) {
        findings.broken("%s builds on %d entries.", entry, entry.parents.size());
      }
      for (String leaf : entry.parents) {
        Entry parent = byLeaf.get(leaf);
        if (parent == null) {
          findings.broken("%s builds on an entry that is not in the pack.", entry);
        } else if (parent.seq >= entry.seq || !KINDS.get(entry.kind).contains(parent.kind)) {
          findings.broken("%s cannot build on %s.", entry, parent);
        } else if (!any) {
          entry.parent = parent;
          entry.extraction = entry.kind.equals("extraction") ? entry : parent.extraction;
        }
      }
    }
    Map<Object, Entry> numbers = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Entry extraction = entry.extraction;
      if (extraction == null) {
        continue;
      }
      agree(entry, "report", extraction, "report");
      if (entry == extraction) {
        agree(entry, "snapshot", entry.parent, "sha256");
        Object number = entry.opened.get("report");
        if (number != null && numbers.put(number, entry) != null) {
          findings.broken("%s has the number of another report.", entry);
        }
      } else if (entry.kind.equals("decision")) {
        newest(entry);
      }
    }
    decisions();
    findings.proven("Each entry that these build on is here too: no step in between is left out.");
    findings.open(
        "That the archive holds nothing more on these reports: a later decision, or the taking back"
            + " of one, may have been left out of the pack by the archive's holder.");
  }

  /** Each decision must fit those before it, as far as the fields that tell so are opened. */
  private void decisions() {
    Map<Entry, Map<Integer, Integer>> reports = new LinkedHashMap<>();
    Set<Entry> unknown = new HashSet<>();
    for (Entry entry : entries) {
      if (entry.extraction == null || entry == entry.extraction) {
        continue;
      }
      Map<Integer, Integer> standing =
          reports.computeIfAbsent(entry.extraction, extraction -> new TreeMap<>());
      if (entry.kind.equals("proposal")) {
        events(entry).forEach(number -> standing.putIfAbsent(number, 0));
      } else if (entry.opened.get("event") instanceof Double number
          && entry.opened.get("verdict") instanceof String verdict) {
        decision(entry, number, verdict, standing, unknown.contains(entry.extraction));
      } else {
        unknown.add(entry.extraction);
        events(entry).forEach(number -> standing.putIfAbsent(number, 0));
      }
    }
  }

  /**
   * One decision, where it is known how many stand about each event.
   *
   * @param unknown whether a decision before it is withheld
   */
  private void decision(
      Entry entry, double event, String verdict, Map<Integer, Integer> standing, boolean unknown) {
    int number = (int) event;
    boolean adds = verdict.equals("add");
    Set<Integer> brought = events(entry);
    if (number != event
        || adds == standing.containsKey(number)
        || !brought.equals(adds ? Set.of(number) : Set.of())
        || adds && number != standing.size() + 1) {
      findings.broken("%s is about an event that is not there, or is there already.", entry);
    } else if (adds
        && entry.opened.get("from") instanceof Double from
        && (from >= number || !standing.containsKey((int) (double) from))) {
      findings.broken("%s splits an event off one that is not there.", entry);
    } else if (verdict.equals("undo") && !unknown && standing.get(number) == 0) {
      findings.broken("%s takes back a decision where none stands.", entry);
    } else {
      standing.merge(number, verdict.equals("undo") ? -1 : 1, Integer::sum);
    }
  }

  /** The numbers of the events that an entry brings; the names of fields are never withheld. */
  private static Set<Integer> events(Entry entry) {
    Set<Integer> numbers = new TreeSet<>();
    for (String name : entry.fields.keySet()) {
      Matcher event = EVENT_FIELD.matcher(name);
      if (event.matches()) {
        numbers.add(Integer.valueOf(event.group(1)));
      }
    }
    return numbers;
  }

  private void newest(Entry decision) {
    for (Entry other : entries) {
      if (other.extraction == decision.extraction
          && other.seq < decision.seq
          && other.seq > decision.parent.seq) {
        findings.broken("%s passes over %s.", decision, other);
      }
    }
  }

  private void agree(Entry one, String name, Entry other, String otherName) {
    Object value = one.opened.get(name);
    Object otherValue = other == null ? null : other.opened.get(otherName);
    if (value != null && otherValue != null && !value.equals(otherValue)) {
      findings.broken("%s (%s) and %s (%s) do not agree.", one, name, other, otherName);
    }
  }

  // ---- Preserved files and texts ---------------------------------------------------------------

  private void files() {
    Map<String, Entry> snapshots = named("snapshot", "sha256");
    Map<String, Entry> texts = named("extraction", "text");
    int preserved = 0;
    for (Map.Entry<String, Stored> file : pack.entrySet()) {
      String name = file.getKey();
      Matcher snapshot = SNAPSHOT.matcher(name);
      Matcher warc = WARC.matcher(name);
      Matcher text = TEXT.matcher(name);
      if (snapshot.matches() || warc.matches()) {
        String hash = snapshot.matches() ? snapshot.group(1) : warc.group(1);
        attempt(() -> preserved(hash, file.getValue(), snapshots.get(hash)));
        preserved++;
      } else if (text.matches()) {
        attempt(() -> text(text.group(1), file.getValue()));
        if (!texts.containsKey(text.group(1))) {
          findings.broken("The pack has a text that no opened entry names.");
        }
      } else if (!CASEFILE.matcher(name).matches()
          && !STAMP.matcher(name).matches()
          && !OTHERS.contains(name)
          && !Set.of(PACK, LIST, SEAL).contains(name)) {
        findings.broken("The pack has a file that does not belong into it: %s.", safe(name));
      }
    }
    if (preserved + this.texts.size() > 0) {
      findings.proven(
          "%d preserved files and the texts of %d reports are byte for byte those that the entries"
              + " name.",
          preserved, this.texts.size());
    }
    absent(snapshots.values().size() - preserved, "preserved file");
    absent(texts.size() - (int) this.texts.keySet().stream().map(e -> e.opened.get("text")).distinct().count(), "text");
  }

  private void absent(int count, String what) {
    if (count > 0) {
      findings.withheld(
          "%d %s%s left out; with the hash in the entry, the holder can show it later.",
          count, what, count == 1 ? " is" : "s are");
    }
  }

  /** The entries of a kind by the hash that an opened field names. */
  private Map<String, Entry> named(String kind, String field) {
    Map<String, Entry> named = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.kind.equals(kind) && entry.opened.get(field) instanceof String hash) {
        named.put(hash, entry);
      }
    }
    return named;
  }

  private static void preserved(String hash, Stored file, Entry entry) {
    require(entry != null, "The pack has a preserved file that no opened entry names.");
    require(file.sha256.equals(hash), "The preserved file of " + entry + " was altered.");
    Object size = entry.opened.get("size");
    require(
        size == null || size.equals((double) file.size),
        "The preserved file of " + entry + " has another size than the entry says.");
  }

  private void text(String hash, Stored file) {
    require(file.sha256.equals(hash), "The text " + hash + " was altered.");
    String text = utf8(bytes(file, "A text"), "The text " + hash);
    double characters = text.codePointCount(0, text.length());
    for (Entry entry : entries) {
      if (entry.kind.equals("extraction") && hash.equals(entry.opened.get("text"))) {
        Object stated = entry.opened.get("characters");
        require(
            stated == null || stated.equals(characters),
            entry + " states another number of characters than its text has.");
        texts.put(entry, text);
      }
    }
  }

  // ---- Quotes and casefiles --------------------------------------------------------------------

  private void quotes() {
    int[] counted = new int[2];
    for (Entry entry : entries) {
      if (entry.extraction == null) {
        continue;
      }
      String text = texts.get(entry.extraction);
      int[] codePoints = text == null ? null : text.codePoints().toArray();
      for (Map.Entry<String, Object> field : entry.opened.entrySet()) {
        boolean event = field.getKey().startsWith("event.") || field.getKey().startsWith("rollup.");
        if (event || field.getKey().equals("corrections")) {
          quotes(field.getValue(), codePoints, entry + ", field " + safe(field.getKey()), counted);
        }
      }
    }
    if (counted[0] > 0) {
      findings.proven("%d quotes stand in their text, at the places stated.", counted[0]);
    }
    if (counted[1] > 0) {
      findings.open(
          "That %d quotes stand in a text: the text is not in the pack.", counted[1]);
    }
  }

  /** Looks for objects with "text" and "span" ([start, end) in code points), however deep. */
  private void quotes(Object value, int[] text, String place, int[] counted) {
    if (value instanceof List<?> list) {
      list.forEach(part -> quotes(part, text, place, counted));
    } else if (value instanceof Map<?, ?> object) {
      object.values().forEach(part -> quotes(part, text, place, counted));
      if (object.containsKey("span")) {
        counted[text == null ? 1 : 0]++;
        if (!isQuote(object.get("text"), object.get("span"), text)) {
          findings.broken("%s: a quote does not stand in the text at the place stated.", place);
        }
      }
    }
  }

  private static boolean isQuote(Object words, Object span, int[] text) {
    if (!(words instanceof String quote)
        || !(span instanceof List<?> ends)
        || ends.size() != 2
        || !(ends.get(0) instanceof Double start)
        || !(ends.get(1) instanceof Double end)) {
      return false;
    }
    if (start != Math.rint(start) || end != Math.rint(end) || start < 0 || end <= start) {
      return false;
    }
    return text == null
        || end <= text.length
            && quote.equals(new String(text, start.intValue(), end.intValue() - start.intValue()));
  }

  private void casefiles() {
    Map<String, Entry> newest = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.kind.equals("proposal")
          && entry.extraction != null
          && entry.extraction.opened.get("report") instanceof Double number) {
        newest.put("durumi/casefiles/" + Json.write(number) + ".json", entry);
      }
    }
    for (String name : pack.keySet()) {
      if (CASEFILE.matcher(name).matches() && !newest.containsKey(name)) {
        findings.broken("The pack has a casefile that no entry proposed: %s.", name);
      }
    }
    newest.forEach(
        (name, proposal) ->
            attempt(
                () -> {
                  Object said = Json.canonical(text(name), "The file " + name);
                  require(
                      said.equals(casefile(proposal)),
                      "The file " + name + " does not say what the opened fields say.");
                }));
    if (!newest.isEmpty()) {
      findings.proven("%d casefiles say what the opened fields say.", newest.size());
    }
  }

  /** The casefile that a proposal's opened fields make; what is withheld is named and left out. */
  private static Map<String, Object> casefile(Entry proposal) {
    Entry extraction = proposal.extraction;
    Set<String> withheld = new TreeSet<>();
    Map<String, Object> report = new TreeMap<>();
    for (String name : OF_REPORT) {
      take(extraction, name, report, name, withheld);
    }
    take(extraction, "read", report, "sha256", withheld);
    List<Map<String, Object>> events = new ArrayList<>();
    List<Object> rollups = new ArrayList<>();
    Map<String, Object> casefile = new TreeMap<>();
    for (String name : proposal.fields.keySet()) {
      Matcher event = EVENT_FIELD.matcher(name);
      Matcher rollup = ROLLUP_FIELD.matcher(name);
      if (event.matches()) {
        int number = Integer.parseInt(event.group(1));
        while (events.size() < number) {
          events.add(new TreeMap<>());
        }
        take(proposal, name, events.get(number - 1), event.group(2), withheld);
      } else if (rollup.matches()) {
        int number = Integer.parseInt(rollup.group(1));
        while (rollups.size() < number) {
          rollups.add(null);
        }
        rollups.set(number - 1, proposal.opened.get(name));
        if (!proposal.opened.containsKey(name)) {
          withheld.add(name);
        }
      }
    }
    take(proposal, "warnings", casefile, "warnings", withheld);
    casefile.put("report", report);
    casefile.put("events", events);
    casefile.put("rollups", rollups);
    if (!withheld.isEmpty()) {
      casefile.put("withheld", new ArrayList<Object>(withheld));
    }
    return casefile;
  }

  private static void take(
      Entry entry, String name, Map<String, Object> into, String as, Set<String> withheld) {
    if (entry.opened.containsKey(name)) {
      into.put(as, entry.opened.get(name));
    } else if (entry.fields.containsKey(name)) {
      withheld.add(name);
    }
  }

  // ---- Time stamps -----------------------------------------------------------------------------

  private void stamps(List<Object> stamps, Head head) {
    Set<String> named = new HashSet<>();
    for (Object stamp : stamps) {
      attempt(() -> stamp(map(stamp, "a time stamp"), head, named));
    }
    for (String name : pack.keySet()) {
      if (STAMP.matcher(name).matches() && !named.contains(name)) {
        findings.broken("The pack has a time stamp that it does not mention: %s.", name);
      }
    }
    if (stamps.isEmpty()) {
      findings.open(
          "Since when the entries exist: no outside authority stamped them. All times are those of"
              + " the archive's own clock.");
    }
  }

  private void stamp(Map<String, Object> json, Head newer, Set<String> named) {
    keys(json, "A time stamp", "consistency", "file", "head", "size");
    String file = string(json, "file", "A time stamp");
    require(STAMP.matcher(file).matches() && named.add(file), "Two time stamps share a file.");
    String name = "The time stamp " + file;
    Head older = head(map(json.get("head"), name), "The head under " + file);
    require(
        older.archive.equals(newer.archive)
            && older.key.equals(newer.key)
            && older.size == whole(json, "size", name),
        name + " is of another archive or size.");
    List<String> proof = new ArrayList<>();
    for (Object hash : list(json.get("consistency"), name)) {
      proof.add(hexOf(hash, name));
    }
    require(
        Tree.grew(older.size, older.root, newer.size, newer.root, proof),
        name + " is of a log that this one did not grow from.");
    require(pack.containsKey(file), name + " is missing.");
    Stamp stamp = Stamp.read(bytes(pack.get(file), name), sha256(older.json), name);
    long covered = entries.stream().filter(entry -> entry.seq < older.size).count();
    findings.proven(
        "%d of the %d entries here existed at %s: a time stamp says so, signed with the certificate"
            + " of %s. The log had %d entries then, and was only added to since.",
        covered, entries.size(), stamp.time, safe(stamp.signer.getSubjectX500Principal().getName()),
        older.size);
    if (options.trust == null) {
      findings.open(
          "That this certificate belongs to a trustworthy authority: name the roots that you accept"
              + " (--trust). %s",
          safe(file));
    } else {
      require(stamp.leadsTo(options.trust), name + " is of an authority that you did not name.");
      findings.proven("A certificate that you named vouches for this authority.");
    }
  }

  // ---- The pack as a whole ---------------------------------------------------------------------

  /** The list of all files, which the archive's key signed when it made the pack. */
  private void seal(Head head) {
    Map<String, Object> seal = Json.canonical(text(SEAL), "The file " + SEAL);
    keys(seal, SEAL, "durumi", "hash", "path");
    Map<String, Object> signed = map(seal.get("durumi"), "the signature");
    keys(signed, SEAL, "key", "signature");
    String hash = pack.containsKey(LIST) ? pack.get(LIST).sha256 : "";
    require(
        LIST.equals(seal.get("path"))
            && ("sha256:" + hash).equals(seal.get("hash"))
            && head.key.equals(signed.get("key")),
        "The list of the pack's files was altered.");
    String message = "durumi pack 1\n" + head.archive + "\n" + hash + "\n";
    require(
        signs(head.key, message.getBytes(StandardCharsets.UTF_8), string(signed, "signature", SEAL)),
        "The list of the pack's files does not carry a valid signature.");
    Map<String, Object> list = Json.canonical(text(LIST), "The file " + LIST);
    Set<String> missing = new LinkedHashSet<>(pack.keySet());
    missing.removeAll(Set.of(LIST, SEAL));
    for (Object resource : list(list.get("resources"), "the list of files")) {
      Map<String, Object> file = map(resource, "a file of the list");
      String path = string(file, "path", LIST);
      require(missing.remove(path), "The pack lacks the file " + safe(path) + ".");
      Stored stored = pack.get(path);
      require(
          ("sha256:" + stored.sha256).equals(file.get("hash"))
              && stored.size == whole(file, "bytes", LIST),
          "The file " + safe(path) + " is not what was packed.");
    }
    require(missing.isEmpty(), "Files were added to the pack: " + safe(missing.toString()) + ".");
    findings.proven(
        "Whoever holds the archive's key made this pack, on %s by its clock; since then no file was"
            + " added, altered or taken out.",
        safe(String.valueOf(list.get("created"))));
  }

  private void withheld(List<Object> patterns) {
    for (Entry entry : entries) {
      Set<String> closed = new TreeSet<>(entry.fields.keySet());
      closed.removeAll(entry.opened.keySet());
      if (!closed.isEmpty()) {
        findings.withheld("%s: %s", entry, safe(String.join(", ", closed)));
      }
    }
    if (!patterns.isEmpty()) {
      findings.withheld("Whoever packed it asked to leave out: %s", safe(patterns.toString()));
    }
  }

  // ---- What was found --------------------------------------------------------------------------

  private void attempt(Runnable check) {
    try {
      check.run();
    } catch (Broken e) {
      findings.broken(e.getMessage());
    }
  }

  /** Sentences, by what they are worth. */
  private static final class Findings {

    private final List<String> proven = new ArrayList<>();
    private final Set<String> withheld = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final Set<String> noted = new LinkedHashSet<>();
    private final Set<String> broken = new LinkedHashSet<>();

    static Findings of(String broken) {
      Findings findings = new Findings();
      findings.broken(broken);
      return findings;
    }

    void proven(String sentence, Object... values) {
      proven.add(String.format(Locale.ROOT, sentence, values));
    }

    void withheld(String sentence, Object... values) {
      withheld.add(String.format(Locale.ROOT, sentence, values));
    }

    void open(String sentence, Object... values) {
      open.add(String.format(Locale.ROOT, sentence, values));
    }

    void noted(String sentence, Object... values) {
      noted.add(String.format(Locale.ROOT, sentence, values));
    }

    void broken(String sentence, Object... values) {
      broken.add(values.length == 0 ? sentence : String.format(Locale.ROOT, sentence, values));
    }

    void closing() {
      open("That what a report says is true, or that the pages said so to everyone.");
      open("That the words and names that people chose (who decided, under what name) are theirs.");
    }

    String prose() {
      StringBuilder out = new StringBuilder();
      // With one link broken, nothing that hangs on it is proven.
      section(out, broken.isEmpty() ? "PROVEN" : "FOUND, BUT NOT PROVEN, FOR SOMETHING IS BROKEN", proven);
      section(out, "WITHHELD", withheld);
      section(out, "NOT PROVEN", open);
      section(out, "NOTED", noted);
      section(out, "BROKEN", broken);
      return out + (broken.isEmpty() ? "OK" : "BROKEN") + System.lineSeparator();
    }

    private static void section(StringBuilder out, String title, Collection<String> sentences) {
      if (sentences.isEmpty()) {
        return;
      }
      out.append(title).append(System.lineSeparator());
      sentences.stream()
          .limit(1000)
          .forEach(s -> out.append("  - ").append(s).append(System.lineSeparator()));
      if (sentences.size() > 1000) {
        out.append("  - and more.").append(System.lineSeparator());
      }
      out.append(System.lineSeparator());
    }

    String json() {
      Map<String, Object> json = new TreeMap<>();
      json.put("verdict", broken.isEmpty() ? "OK" : "BROKEN");
      json.put("proven", broken.isEmpty() ? proven : List.of());
      json.put("withheld", new ArrayList<Object>(withheld));
      json.put("notProven", new ArrayList<Object>(open));
      json.put("noted", new ArrayList<Object>(noted));
      json.put("broken", new ArrayList<Object>(broken));
      return Json.write(json) + System.lineSeparator();
    }
  }

  /** Something that was to prove itself does not; the message is a sentence. */
  private static final class Broken extends RuntimeException {
    Broken(String sentence) {
      super(sentence, null, false, false);
    }
  }

  /** Nothing can be checked; the message is a sentence. */
  private static final class Refused extends RuntimeException {
    Refused(String sentence) {
      super(sentence, null, false, false);
    }
  }

  private static void require(boolean holds, String orElse) {
    if (!holds) {
      throw new Broken(orElse);
    }
  }

  /** Words out of the pack, made fit to print: no control or steering characters, not endless. */
  private static String safe(String words) {
    StringBuilder out = new StringBuilder();
    words.codePoints().limit(2000).forEach(c -> {
      int type = Character.getType(c);
      boolean plain =
          type != Character.CONTROL
              && type != Character.FORMAT
              && type != Character.SURROGATE
              && type != Character.LINE_SEPARATOR
              && type != Character.PARAGRAPH_SEPARATOR;
      if (plain) {
        out.appendCodePoint(c);
      } else {
        out.append(String.format(Locale.ROOT, "\\u{%x}", c));
      }
    });
    return out.toString();
  }

  // ---- Small values ----------------------------------------------------------------------------

  private record Head(
      byte[] json, String archive, String key, String root, long size, Instant time) {}

  /** An entry of the log: its body holds commitments alone, the opened fields hold the values. */
  private static final class Entry {

    private final long seq;
    private final String kind;
    private final String leaf;
    private final Map<String, String> fields = new TreeMap<>();
    private final Map<String, Object> opened = new TreeMap<>();
    private final List<String> parents = new ArrayList<>();
    private Instant time = Instant.MIN;
    private Entry parent;
    private Entry extraction;

    Entry(long seq, String kind, String leaf) {
      this.seq = seq;
      this.kind = kind;
      this.leaf = leaf;
    }

    @Override
    public String toString() {
      return "Entry " + seq + " (" + kind + ")";
    }
  }

  /** A file of the pack; its bytes are kept only where they are looked into. */
  private record Stored(long size, String sha256, byte[] bytes) {
    static Stored of(byte[] bytes) {
      return new Stored(bytes.length, VerifyPack.sha256(bytes), bytes);
    }
  }

  private record Options(Path file, String key, List<X509Certificate> trust, boolean json) {

    static Options none() {
      return new Options(Path.of(""), null, null, false);
    }

    static Options of(String[] args) {
      String file = null;
      String key = null;
      List<X509Certificate> trust = null;
      boolean json = false;
      for (int i = 0; i < args.length; i++) {
        boolean more = i + 1 < args.length;
        if (args[i].equals("--json")) {
          json = true;
        } else if (args[i].equals("--key") && more) {
          key = key(args[++i]);
        } else if (args[i].equals("--trust") && more) {
          trust = certificates(args[++i]);
        } else if (args[i].startsWith("--") || file != null) {
          file = null;
          break;
        } else {
          file = args[i];
        }
      }
      if (file == null) {
        throw new Refused(
            "Use: java VerifyPack.java FILE.zip [--key HEX] [--trust FILE.pem] [--json]");
      }
      if (!Files.isReadable(Path.of(file)) || Files.isDirectory(Path.of(file))) {
        throw new Refused("There is no file " + safe(file) + " that can be read; check its name.");
      }
      return new Options(Path.of(file), key, trust, json);
    }

    private static String key(String text) {
      String key = text.replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT);
      if (!key.matches("[0-9a-f]{32}|[0-9a-f]{64}")) {
        throw new Refused("A key has 64 hexadecimal digits, its fingerprint 32; check --key.");
      }
      return key;
    }

    private static List<X509Certificate> certificates(String file) {
      try (InputStream in = Files.newInputStream(Path.of(file))) {
        List<X509Certificate> all = new ArrayList<>();
        for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
          all.add((X509Certificate) one);
        }
        if (!all.isEmpty()) {
          return all;
        }
      } catch (IOException | GeneralSecurityException e) {
        // Said below.
      }
      throw new Refused("The file " + safe(file) + " holds no certificates; check --trust.");
    }
  }

  private Stored stored(String name) {
    Stored stored = pack.get(name);
    require(stored != null, "The pack lacks the file " + name + ".");
    return stored;
  }

  private String text(String name) {
    return utf8(bytes(stored(name), "The file " + name), "The file " + name);
  }

  private static byte[] bytes(Stored file, String name) {
    require(file.bytes != null, name + " is far too large.");
    return file.bytes;
  }

  private static String utf8(byte[] bytes, String name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new Broken(name + " is not UTF-8.");
    }
  }

  private static String sha256(byte[]... parts) {
    MessageDigest digest = digest("SHA-256");
    for (byte[] part : parts) {
      digest.update(part);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest(String name) {
    try {
      return MessageDigest.getInstance(name);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + name, e);
    }
  }

  // ---- Parts of JSON ---------------------------------------------------------------------------

  /** Requires exactly these keys, so that nothing is said that nobody checks. */
  private static void keys(Map<String, Object> json, String name, String... keys) {
    require(json.keySet().equals(Set.of(keys)), name + " is not of this format.");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value, String name) {
    require(value instanceof Map, name + ": an object is missing.");
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value, String name) {
    require(value instanceof List, name + ": a list is missing.");
    return (List<Object>) value;
  }

  private static String string(Map<String, Object> json, String key, String name) {
    require(json.get(key) instanceof String, name + ": " + key + " is missing.");
    return (String) json.get(key);
  }

  private static long whole(Map<String, Object> json, String key, String name) {
    boolean whole =
        json.get(key) instanceof Double number
            && number == Math.rint(number)
            && number >= 0
            && number < 0x1p53;
    require(whole, name + ": " + key + " is no whole number.");
    return ((Double) json.get(key)).longValue();
  }

  private static String hex(Map<String, Object> json, String key, String name) {
    return hexOf(json.get(key), name + ": " + key);
  }

  private static String hexOf(Object value, String name) {
    require(
        value instanceof String hex && HEX32.matcher(hex).matches(),
        name + " is not 64 lower-case hexadecimal digits.");
    return (String) value;
  }

  private static boolean lowerHex(String text) {
    return text.matches("[0-9a-f]*");
  }

  private static Instant time(Map<String, Object> json, String name) {
    try {
      return Instant.parse(string(json, "time", name));
    } catch (DateTimeException e) {
      throw new Broken(name + ": its time cannot be read.");
    }
  }

  /** JSON, read strictly (RFC 8259) and written in its canonical form (RFC 8785). */
  private static final class Json {

    private static final int DEEPEST = 100;
    private static final Pattern NUMBER =
        Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final String text;
    private int at;

    private Json(String text) {
      this.text = text;
    }

    /** Reads an object that must be in canonical form already. */
    static Map<String, Object> canonical(String text, String name) {
      Object value;
      try {
        Json json = new Json(text);
        value = json.value(0);
        require(json.at == text.length(), "something follows");
      } catch (Broken e) {
        throw new Broken(name + " is no JSON: " + e.getMessage() + ".");
      }
      require(write(value).equals(text), name + " is not in canonical form.");
      return map(value, name);
    }

    private Object value(int depth) {
      require(depth < DEEPEST, "it is nested too deeply");
      space();
      char c = peek();
      Object value =
          switch (c) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
          };
      space();
      return value;
    }

    private Map<String, Object> object(int depth) {
      // Sorted by UTF-16 units, as RFC 8785 wants it.
      Map<String, Object> object = new TreeMap<>();
      at++;
      space();
      if (peek() == '}') {
        at++;
        return object;
      }
      while (true) {
        space();
        require(peek() == '"', "a name is missing");
        String name = string();
        space();
        take(':');
        Object value = value(depth + 1);
        require(!object.containsKey(name), "a name stands twice");
        object.put(name, value);
        if (peek() == '}') {
          at++;
          return object;
        }
        take(',');
      }
    }

    private List<Object> array(int depth) {
      List<Object> array = new ArrayList<>();
      at++;
      space();
      if (peek() == ']') {
        at++;
        return array;
      }
      while (true) {
        array.add(value(depth + 1));
        if (peek() == ']') {
          at++;
          return array;
        }
        take(',');
      }
    }

    private String string() {
      StringBuilder out = new StringBuilder();
      at++;
      while (peek() != '"') {
        char c = text.charAt(at++);
        require(c >= 0x20, "a text holds a control character");
        out.append(c == '\\' ? escaped() : c);
      }
      at++;
      return out.toString();
    }

    private char escaped() {
      char c = peek();
      at++;
      switch (c) {
        case '"', '\\', '/':
          return c;
        case 'b':
          return '\b';
        case 'f':
          return '\f';
        case 'n':
          return '\n';
        case 'r':
          return '\r';
        case 't':
          return '\t';
        default:
          require(c == 'u' && at + 4 <= text.length(), "an escape is unknown");
          String digits = text.substring(at, at + 4);
          require(digits.matches("[0-9a-fA-F]{4}"), "an escape is unknown");
          at += 4;
          return (char) Integer.parseInt(digits, 16);
      }
    }

    private Double number() {
      Matcher number = NUMBER.matcher(text).region(at, text.length());
      require(number.lookingAt() && number.end() - at < 400, "a value cannot be read");
      at = number.end();
      double value = Double.parseDouble(number.group());
      require(Double.isFinite(value), "a number is too large");
      return value == 0 ? 0.0 : value;
    }

    private Object word(String word, Object value) {
      require(text.startsWith(word, at), "a value cannot be read");
      at += word.length();
      return value;
    }

    private void take(char c) {
      require(peek() == c, "'" + c + "' is missing");
      at++;
    }

    private char peek() {
      require(at < text.length(), "it ends too early");
      return text.charAt(at);
    }

    private void space() {
      while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }

    static String write(Object value) {
      StringBuilder out = new StringBuilder();
      write(value, out);
      return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
      if (value instanceof Map<?, ?> object) {
        String comma = "{";
        for (Map.Entry<?, ?> part : object.entrySet()) {
          out.append(comma);
          write((String) part.getKey(), out);
          out.append(':');
          write(part.getValue(), out);
          comma = ",";
        }
        out.append(object.isEmpty() ? "{}" : "}");
      } else if (value instanceof Collection<?> array) {
        String comma = "[";
        for (Object part : array) {
          out.append(comma);
          write(part, out);
          comma = ",";
        }
        out.append(array.isEmpty() ? "[]" : "]");
      } else if (value instanceof String string) {
        write(string, out);
      } else {
        out.append(value instanceof Double number ? number(number) : String.valueOf(value));
      }
    }

    private static void write(String text, StringBuilder out) {
      out.append('"');
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        int named = "\"\\\b\f\n\r\t".indexOf(c);
        if (named >= 0) {
          out.append('\\').append("\"\\bfnrt".charAt(named));
        } else if (c < 0x20) {
          out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
          require(!isHalf(text, i), "A text holds half of a character.");
          out.append(c);
        }
      }
      out.append('"');
    }

    private static boolean isHalf(String text, int at) {
      return Character.getType(text.codePointAt(at)) == Character.SURROGATE
          && !(at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)));
    }

    /** As ECMAScript prints a number: the fewest digits that read back as the same number. */
    static String number(double number) {
      if (number == 0) {
        return "0";
      }
      BigDecimal shortest = shortest(Math.abs(number)).stripTrailingZeros();
      String digits = shortest.unscaledValue().toString();
      int count = digits.length();
      int point = count - shortest.scale();
      String out;
      if (count <= point && point <= 21) {
        out = digits + "0".repeat(point - count);
      } else if (0 < point && point <= 21) {
        out = digits.substring(0, point) + "." + digits.substring(point);
      } else if (-6 < point && point <= 0) {
        out = "0." + "0".repeat(-point) + digits;
      } else {
        String rest = count == 1 ? "" : "." + digits.substring(1);
        out = digits.charAt(0) + rest + "e" + (point > 0 ? "+" : "") + (point - 1);
      }
      return number < 0 ? "-" + out : out;
    }

    private static BigDecimal shortest(double number) {
      BigDecimal exact = new BigDecimal(number);
      for (int digits = 1; digits < 17; digits++) {
        for (RoundingMode mode :
            new RoundingMode[] {RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP}) {
          BigDecimal rounded = exact.round(new MathContext(digits, mode));
          if (rounded.doubleValue() == number) {
            return rounded;
          }
        }
      }
      return exact.round(new MathContext(17, RoundingMode.HALF_EVEN));
    }
  }

  // ---- The log's tree --------------------------------------------------------------------------

  /** The Merkle tree of RFC 9162, sections 2.1.3.2 and 2.1.4.2. Hashes are hexadecimal. */
  private static final class Tree {

    static String leaf(byte[] entry) {
      return sha256(new byte[] {0}, entry);
    }

    private static String node(String left, String right) {
      HexFormat hex = HexFormat.of();
      return sha256(new byte[] {1}, hex.parseHex(left), hex.parseHex(right));
    }

    static boolean includes(
        String leaf, long index, long size, String root, List<String> proof) {
      if (index >= size) {
        return false;
      }
      long at = index;
      long last = size - 1;
      String hash = leaf;
      for (String other : proof) {
        if (last == 0) {
          return false;
        }
        if ((at & 1) == 1 || at == last) {
          hash = node(other, hash);
          while ((at & 1) == 0 && at != 0) {
            at >>= 1;
            last >>= 1;
          }
        } else {
          hash = node(hash, other);
        }
        at >>= 1;
        last >>= 1;
      }
      return last == 0 && hash.equals(root);
    }

    /** Tells whether the newer log begins with all of the older one. */
    static boolean grew(
        long older, String olderRoot, long newer, String newerRoot, List<String> proof) {
      if (older < 1 || older >= newer) {
        return older == newer && older > 0 && proof.isEmpty() && olderRoot.equals(newerRoot);
      }
      List<String> path = new ArrayList<>(proof);
      if (Long.bitCount(older) == 1) {
        path.add(0, olderRoot);
      }
      if (path.isEmpty()) {
        return false;
      }
      long at = older - 1;
      long last = newer - 1;
      while ((at & 1) == 1) {
        at >>= 1;
        last >>= 1;
      }
      String first = path.get(0);
      String second = first;
      for (String other : path.subList(1, path.size())) {
        if (last == 0) {
          return false;
        }
        if ((at & 1) == 1 || at == last) {
          first = node(other, first);
          second = node(other, second);
          while ((at & 1) == 0 && at != 0) {
            at >>= 1;
            last >>= 1;
          }
        } else {
          second = node(second, other);
        }
        at >>= 1;
        last >>= 1;
      }
      return last == 0 && first.equals(olderRoot) && second.equals(newerRoot);
    }
  }

  // ---- The ZIP ---------------------------------------------------------------------------------

  /** Reads the ZIP in both ways that programs do, and refuses one that looks different in them. */
  private static final class Zip {

    private static final int MOST_FILES = 200_000;
    private static final long LARGEST = 64L << 30;
    private static final long KEPT_EACH = 256L << 20;

    /** Honest packs are hardly compressed: more than this is a bomb. */
    private static final long FREE = 64L << 20;

    private static final int RATIO = 200;

    static Map<String, Stored> read(Path file) {
      try {
        Map<String, Stored> pack = straight(file);
        compare(file, pack);
        nothingBeside(file);
        return pack;
      } catch (IOException | IllegalArgumentException e) {
        throw new Broken("The file is no ZIP, or a damaged one; get it again.");
      }
    }

    /** From the first byte to the last. */
    private static Map<String, Stored> straight(Path file) throws IOException {
      Map<String, Stored> pack = new LinkedHashMap<>();
      long room = Math.min(LARGEST, FREE + RATIO * Files.size(file));
      try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          String name = entry.getName();
          harmless(name);
          require(!pack.containsKey(name), "The ZIP has a file twice: " + safe(name) + ".");
          require(pack.size() < MOST_FILES, "The ZIP has too many files.");
          Stored stored = take(zip, name, room);
          room -= stored.size;
          pack.put(name, stored);
        }
      }
      require(!pack.isEmpty(), "The file is no ZIP, or an empty one; get it again.");
      return pack;
    }

    private static Stored take(InputStream in, String name, long room) throws IOException {
      boolean looked = !name.startsWith("durumi/snapshots/") && !name.startsWith("archive/");
      ByteArrayOutputStream kept = new ByteArrayOutputStream();
      MessageDigest digest = digest("SHA-256");
      byte[] buffer = new byte[1 << 16];
      long size = 0;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        require(size <= room, "The ZIP would unpack to far more than it should.");
        digest.update(buffer, 0, n);
        if (looked && size <= KEPT_EACH) {
          kept.write(buffer, 0, n);
        }
      }
      byte[] bytes = looked && size <= KEPT_EACH ? kept.toByteArray() : null;
      return new Stored(size, HexFormat.of().formatHex(digest.digest()), bytes);
    }

    private static void harmless(String name) {
      boolean harmless =
          name.length() <= 200
              && name.equals(safe(name))
              && !name.contains("\\")
              && !name.contains(":")
              && !name.endsWith("/");
      for (String part : name.split("/", -1)) {
        harmless &= !part.isEmpty() && !part.equals(".") && !part.equals("..");
      }
      require(harmless, "The ZIP has a file with a harmful name: " + safe(name) + ".");
    }

    /** By the directory at its end, as most programs do. */
    private static void compare(Path file, Map<String, Stored> pack) throws IOException {
      String other = "The ZIP's directory says something else than its files; get it again.";
      try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
        List<? extends ZipEntry> listed = zip.stream().toList();
        List<String> names = listed.stream().map(entry -> entry.getName()).toList();
        require(names.equals(List.copyOf(pack.keySet())), other);
        require(zip.getComment() == null, "The ZIP holds a remark that nothing vouches for.");
        for (ZipEntry entry : listed) {
          Stored stored = pack.get(entry.getName());
          require(entry.getSize() == stored.size && entry.getComment() == null, other);
          try (InputStream in = zip.getInputStream(entry)) {
            MessageDigest digest = digest("SHA-256");
            CRC32 crc = new CRC32();
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
              digest.update(buffer, 0, n);
              crc.update(buffer, 0, n);
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            require(hash.equals(stored.sha256) && crc.getValue() == entry.getCrc(), other);
          }
        }
      }
    }

    /** The directory must stand right before the last 22 bytes, where it says it does. */
    private static void nothingBeside(Path file) throws IOException {
      try (FileChannel channel = FileChannel.open(file)) {
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        channel.read(end, channel.size() - 22);
        long size = end.getInt(12) & 0xffffffffL;
        long start = end.getInt(16) & 0xffffffffL;
        // Files beyond 4 GiB keep these numbers elsewhere.
        require(
            end.getInt(0) == 0x06054b50
                && (start == 0xffffffffL || start + size + 22 == channel.size()),
            "The ZIP has something before, after or between its parts; get it again.");
      }
    }
  }

  // ---- RFC 3161 --------------------------------------------------------------------------------

  /** A value in DER (X.690): a tag and bytes, some of which are values again. */
  private record Der(byte[] all, int from, int start, int end) {

    static Der of(byte[] all) {
      Der der = at(all, 0, all.length);
      require(der.end == all.length, "something follows");
      return der;
    }

    private static Der at(byte[] all, int from, int limit) {
      require(from + 2 <= limit && (all[from] & 0x1f) != 0x1f, "it ends too early");
      int length = all[from + 1] & 0xff;
      int start = from + 2;
      if (length >= 0x80) {
        int bytes = length - 0x80;
        require(bytes >= 1 && bytes <= 4 && start + bytes <= limit, "a length is unusual");
        long value = new BigInteger(1, Arrays.copyOfRange(all, start, start + bytes)).longValue();
        require(value >= 0x80 && value >> (8 * (bytes - 1)) != 0, "a length is unusual");
        require(value <= limit - start - bytes, "it ends too early");
        length = (int) value;
        start += bytes;
      }
      require(length <= limit - start, "it ends too early");
      return new Der(all, from, start, start + length);
    }

    int tag() {
      return all[from] & 0xff;
    }

    byte[] content() {
      return Arrays.copyOfRange(all, start, end);
    }

    byte[] encoded() {
      return Arrays.copyOfRange(all, from, end);
    }

    List<Der> parts(int tag) {
      require(tag() == tag, "a part is of another kind");
      List<Der> parts = new ArrayList<>();
      for (int at = start; at < end; at = parts.get(parts.size() - 1).end) {
        parts.add(at(all, at, end));
      }
      return parts;
    }

    Der part(int tag, int number) {
      List<Der> parts = parts(tag);
      require(number < parts.size(), "a part is missing");
      return parts.get(number);
    }

    String oid() {
      require(tag() == OID && end > start, "a name is missing");
      StringBuilder out = new StringBuilder();
      long value = 0;
      for (int i = start; i < end; i++) {
        require(value < 1L << 50, "a name is too long");
        value = value << 7 | all[i] & 0x7f;
        if (all[i] >= 0) {
          long first = Math.min(2, value / 40);
          out.append(out.isEmpty() ? first + "." + (value - 40 * first) : "." + value);
          value = 0;
        }
      }
      return out.toString();
    }

    boolean isWhole(int number) {
      return tag() == INTEGER && end - start == 1 && all[start] == number;
    }

    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int OID = 0x06;
    static final int TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    static final int CHOICE0 = 0xa0;
  }

  /** A time stamp whose signature holds under the certificate that it carries. */
  private record Stamp(Instant time, X509Certificate signer, List<X509Certificate> certificates) {

    private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
    private static final String TST_INFO = "1.2.840.113549.1.9.16.1.4";
    private static final String CONTENT_TYPE = "1.2.840.113549.1.9.3";
    private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
    private static final String CERTIFICATE = "1.2.840.113549.1.9.16.2.12";
    private static final String CERTIFICATE_2 = "1.2.840.113549.1.9.16.2.47";
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
    private static final String PSS = "1.2.840.113549.1.1.10";
    private static final Map<String, String> DIGESTS =
        Map.of(
            "2.16.840.1.101.3.4.2.1", "SHA-256",
            "2.16.840.1.101.3.4.2.2", "SHA-384",
            "2.16.840.1.101.3.4.2.3", "SHA-512");
    private static final Map<String, String> SIGNATURES =
        Map.of(
            "1.2.840.113549.1.1.11", "SHA256withRSA",
            "1.2.840.113549.1.1.12", "SHA384withRSA",
            "1.2.840.113549.1.1.13", "SHA512withRSA",
            "1.2.840.10045.4.3.2", "SHA256withECDSA",
            "1.2.840.10045.4.3.3", "SHA384withECDSA",
            "1.2.840.10045.4.3.4", "SHA512withECDSA",
            "1.3.101.112", "Ed25519");

    /**
     * Reads and checks a token, or a whole answer that holds one.
     *
     * @param imprint SHA-256 of what was to be stamped
     */
    static Stamp read(byte[] bytes, String imprint, String name) {
      try {
        return read(token(Der.of(bytes)), imprint);
      } catch (Broken e) {
        throw new Broken(name + " does not hold: " + e.getMessage() + ".");
      } catch (GeneralSecurityException | IOException e) {
        throw new Broken(name + " does not hold: its signature cannot be checked.");
      } catch (RuntimeException e) {
        // Certificates are read by the JDK, which trusts what it reads too much.
        throw new Broken(name + " does not hold: it cannot be read.");
      }
    }

    private static Der token(Der outer) {
      if (outer.part(Der.SEQUENCE, 0).tag() == Der.OID) {
        return outer;
      }
      Der status = outer.part(Der.SEQUENCE, 0).part(Der.SEQUENCE, 0);
      require(status.isWhole(0) || status.isWhole(1), "it is a refusal");
      require(outer.parts(Der.SEQUENCE).size() == 2, "it is a refusal");
      return outer.part(Der.SEQUENCE, 1);
    }

    private static Stamp read(Der token, String imprint)
        throws GeneralSecurityException, IOException {
      require(
          token.part(Der.SEQUENCE, 0).oid().equals(SIGNED_DATA)
              && token.parts(Der.SEQUENCE).size() == 2,
          "it is not signed");
      Der signed = token.part(Der.SEQUENCE, 1).part(Der.CHOICE0, 0);
      require(signed.part(Der.SEQUENCE, 0).isWhole(3), "it is of another version");
      Set<String> digests = new HashSet<>();
      signed.part(Der.SEQUENCE, 1).parts(Der.SET).forEach(one -> digests.add(digestName(one)));
      Der inside = signed.part(Der.SEQUENCE, 2);
      require(inside.part(Der.SEQUENCE, 0).oid().equals(TST_INFO), "it stamps nothing");
      byte[] said = octets(inside.part(Der.SEQUENCE, 1).part(Der.CHOICE0, 0));
      Der info = Der.of(said);
      require(info.part(Der.SEQUENCE, 0).isWhole(1), "it is of another version");
      Der stamped = info.part(Der.SEQUENCE, 2);
      require(
          digestName(stamped.part(Der.SEQUENCE, 0)).equals("SHA-256")
              && HexFormat.of().formatHex(octets(stamped.part(Der.SEQUENCE, 1))).equals(imprint),
          "it stamps something else");
      Instant time = time(info.part(Der.SEQUENCE, 4));
      List<X509Certificate> certificates = new ArrayList<>();
      for (Der one : signed.part(Der.SEQUENCE, 3).parts(Der.CHOICE0)) {
        certificates.add(certificate(one.encoded()));
      }
      List<Der> parts = signed.parts(Der.SEQUENCE);
      List<Der> signers = parts.get(parts.size() - 1).parts(Der.SET);
      require(signers.size() == 1, "it has not one signature");
      String digest = digestName(signers.get(0).part(Der.SEQUENCE, 2));
      require(digests.contains(digest), "it does not name its digest");
      X509Certificate signer = signer(signers.get(0), said, certificates);
      signer.checkValidity(Date.from(time));
      List<String> purposes = signer.getExtendedKeyUsage();
      require(
          purposes != null && purposes.contains(TIME_STAMPING),
          "its certificate is not for time stamps");
      return new Stamp(time, signer, certificates);
    }

    private static X509Certificate signer(Der info, byte[] said, List<X509Certificate> all)
        throws GeneralSecurityException, IOException {
      require(info.part(Der.SEQUENCE, 0).isWhole(1), "its signer is named in an unusual way");
      Der name = info.part(Der.SEQUENCE, 1);
      require(name.part(Der.SEQUENCE, 1).tag() == Der.INTEGER, "a part is of another kind");
      X509Certificate signer = null;
      for (X509Certificate one : all) {
        if (Arrays.equals(
                one.getIssuerX500Principal().getEncoded(), name.part(Der.SEQUENCE, 0).encoded())
            && Arrays.equals(
                one.getSerialNumber().toByteArray(), name.part(Der.SEQUENCE, 1).content())) {
          signer = one;
        }
      }
      require(signer != null, "it lacks its signer's certificate");
      String digest = digestName(info.part(Der.SEQUENCE, 2));
      Der attributes = info.part(Der.SEQUENCE, 3);
      attributes(attributes, digest(digest).digest(said), signer);
      // What is signed is the set of attributes under its own tag.
      byte[] message = attributes.encoded();
      message[0] = (byte) Der.SET;
      Signature check = algorithm(info.part(Der.SEQUENCE, 4), digest);
      check.initVerify(signer.getPublicKey());
      check.update(message);
      require(check.verify(octets(info.part(Der.SEQUENCE, 5))), "its signature is not valid");
      return signer;
    }

    private static void attributes(Der attributes, byte[] digest, X509Certificate signer)
        throws GeneralSecurityException {
      Map<String, Der> values = new TreeMap<>();
      for (Der attribute : attributes.parts(Der.CHOICE0)) {
        Der value = attribute.part(Der.SEQUENCE, 1).part(Der.SET, 0);
        require(
            values.put(attribute.part(Der.SEQUENCE, 0).oid(), value) == null, "a part stands twice");
      }
      require(
          values.containsKey(CONTENT_TYPE) && values.get(CONTENT_TYPE).oid().equals(TST_INFO),
          "it signs something else");
      require(
          values.containsKey(MESSAGE_DIGEST)
              && Arrays.equals(octets(values.get(MESSAGE_DIGEST)), digest),
          "it signs something else");
      String algorithm = "SHA-1";
      Der named = values.get(CERTIFICATE);
      if (values.containsKey(CERTIFICATE_2)) {
        named = values.get(CERTIFICATE_2);
        algorithm = "SHA-256";
      }
      require(named != null, "it does not name its certificate");
      Der id = named.part(Der.SEQUENCE, 0).part(Der.SEQUENCE, 0);
      Der hash = id.part(Der.SEQUENCE, 0);
      if (hash.tag() == Der.SEQUENCE) {
        algorithm = digestName(hash);
        hash = id.part(Der.SEQUENCE, 1);
      }
      require(
          Arrays.equals(octets(hash), digest(algorithm).digest(signer.getEncoded())),
          "it names another certificate");
    }

    private static Signature algorithm(Der algorithm, String digest)
        throws GeneralSecurityException, IOException {
      String oid = algorithm.part(Der.SEQUENCE, 0).oid();
      require(oid.equals(PSS) || isBare(algorithm), "its signature is of an unknown kind");
      String withDigest = digest.replace("-", "") + "with";
      switch (oid) {
        case "1.2.840.113549.1.1.1":
          return Signature.getInstance(withDigest + "RSA");
        case "1.2.840.10045.2.1":
          return Signature.getInstance(withDigest + "ECDSA");
        case PSS:
          AlgorithmParameters parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
          parameters.init(algorithm.part(Der.SEQUENCE, 1).encoded());
          Signature pss = Signature.getInstance("RSASSA-PSS");
          pss.setParameter(parameters.getParameterSpec(PSSParameterSpec.class));
          return pss;
        default:
          require(SIGNATURES.containsKey(oid), "its signature is of an unknown kind");
          return Signature.getInstance(SIGNATURES.get(oid));
      }
    }

    private static X509Certificate certificate(byte[] encoded) throws GeneralSecurityException {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static String digestName(Der algorithm) {
      String name = DIGESTS.get(algorithm.part(Der.SEQUENCE, 0).oid());
      require(name != null && isBare(algorithm), "it uses an unknown or outdated digest");
      return name;
    }

    /** Tells whether an algorithm has no parameters, or only a NULL. */
    private static boolean isBare(Der algorithm) {
      List<Der> parts = algorithm.parts(Der.SEQUENCE);
      boolean isNull =
          parts.size() == 2 && Arrays.equals(parts.get(1).encoded(), new byte[] {5, 0});
      return parts.size() == 1 || isNull;
    }

    private static byte[] octets(Der der) {
      require(der.tag() == Der.OCTETS, "a part is of another kind");
      return der.content();
    }

    private static Instant time(Der der) {
      Matcher parts =
          Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\.\\d{1,9})?Z")
              .matcher(new String(der.content(), StandardCharsets.US_ASCII));
      require(der.tag() == Der.TIME && parts.matches(), "its time cannot be read");
      return Instant.parse(
          parts.replaceFirst("$1-$2-$3T$4:$5:$6" + (parts.group(7) == null ? "" : "$7") + "Z"));
    }

    /** Tells whether one of these certificates vouches for the signer; nothing is asked online. */
    boolean leadsTo(List<X509Certificate> trusted) {
      try {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        Set<TrustAnchor> anchors = new HashSet<>();
        trusted.forEach(one -> anchors.add(new TrustAnchor(one, null)));
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(time));
        parameters.addCertStore(
            CertStore.getInstance("Collection", new CollectionCertStoreParameters(certificates)));
        CertPathBuilder.getInstance("PKIX").build(parameters);
        return true;
      } catch (GeneralSecurityException e) {
        return trusted.contains(signer);
      }
    }
  }
}
