package org.durumi.archive.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.durumi.archive.search.Document;
import org.durumi.archive.search.Query;
import org.durumi.archive.search.Ranking;
import org.durumi.archive.search.Results;
import org.durumi.archive.search.Texts;
import org.jspecify.annotations.Nullable;

/** The same reports in Lucene, unencrypted, with its bigrams and BM25; without filters. */
final class BenchLucene implements AutoCloseable {

  private static final Pattern TERM = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private final CJKAnalyzer analyzer = new CJKAnalyzer();
  private final FSDirectory directory;
  private final IndexWriter writer;
  private @Nullable DirectoryReader reader;

  BenchLucene(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
    writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
  }

  void put(Document document) throws IOException {
    org.apache.lucene.document.Document fields = new org.apache.lucene.document.Document();
    fields.add(new TextField("title", document.title(), Field.Store.YES));
    fields.add(new TextField("text", document.text(), Field.Store.NO));
    fields.add(new StoredField("body", document.text()));
    writer.addDocument(fields);
  }

  void commit() throws IOException {
    writer.commit();
    reader = DirectoryReader.open(directory);
  }

  /** The 20 best by BM25, with the same passages as ours; the total counts up to 1,000. */
  Results find(String words) throws IOException {
    IndexSearcher searcher = new IndexSearcher(Objects.requireNonNull(reader));
    QueryBuilder builder = new QueryBuilder(analyzer);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    Matcher terms = TERM.matcher(words);
    while (terms.find()) {
      String term = terms.group(1) == null ? terms.group(2) : terms.group(1);
      BooleanQuery.Builder either = new BooleanQuery.Builder();
      var title = builder.createPhraseQuery("title", term);
      var text = builder.createPhraseQuery("text", term);
      if (title != null && text != null) {
        either.add(new BoostQuery(title, 4), Occur.SHOULD).add(text, Occur.SHOULD);
        all.add(either.build(), Occur.MUST);
      }
    }
    Ranking passages = new Ranking(Query.parse(words));
    for (ScoreDoc hit : searcher.search(all.build(), 20).scoreDocs) {
      var stored = searcher.storedFields().document(hit.doc);
      passages.add(hit.doc, new Texts.Source(stored.get("title"), stored.get("body")));
    }
    return passages.results(20, true);
  }

  long bytes() throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
    writer.close();
    directory.close();
  }
}
