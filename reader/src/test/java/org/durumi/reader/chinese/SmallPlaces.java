package org.durumi.reader.chinese;

import java.util.ArrayList;
import java.util.List;
import org.durumi.reader.place.Places;
import org.durumi.reader.proposal.Mention;
import org.durumi.reader.proposal.MentionReader;
import org.durumi.record.event.Place;
import org.durumi.record.event.Place.Precision;
import org.durumi.record.source.Report;

/** A few places with rough coordinates, so that tests need no gazetteer. */
final class SmallPlaces implements Places {

  private static final String COUNTRIES =
      "中国CN 朝鲜KP 北韩KP 北韓KP 韩国KR 南韩KR 南韓KR 泰国TH 越南VN 老挝LA 缅甸MM 苏丹SD 利比亚LY 美国US 日本JP 哈萨克斯坦KZ 蒙古MN 俄罗斯RU 土耳其TR 埃及EG"
          + " 柬埔寨KH 馬來西亞MY 马来西亚MY 叙利亚SY 泰國TH";
  private static final String PROVINCES =
      "云南CN 雲南CN 吉林CN 吉林省CN 辽宁CN 遼寧省CN 辽宁省CN 山东CN 广西CN 四川CN 湖南CN 新疆CN 湖北CN 河北CN 咸镜北道KP 咸镜南道KP 两江道KP 克耶邦MM 西藏CN 香港HK 青海CN 河南CN"
          + " 平安北道KP 若开邦MM 内蒙古CN 廣東CN 广东CN";
  private static final String TOWNS =
      "昆明CN 沈阳CN 瀋陽CN 丹东CN 图们CN 圖們CN 珲春CN 延吉CN 延边CN 北京CN 首尔KR 首爾KR 会宁KP 茂山郡KP 清津KP 平壤KP 谅山VN 乌鲁木齐CN 色达县CN 甘孜州CN 天安门CN 鐵嶺市CN"
          + " 長沙CN 长沙CN 青岛CN 南宁CN 塔城CN 板门店KR 弗鲁索镇MM 天津CN 柴灣HK 旧金山US 曼谷TH 仰光MM 上海CN 拉萨CN 惠山KP 长春CN 万象LA 成都CN 广州CN 深圳CN 新义州KP"
          + " 喀什CN 和田CN 开罗EG 大连CN 大連CN 芒街VN 东兴CN 南京CN 武汉CN 郑州CN 阿克苏CN 那曲CN 曼德勒MM 金边KH 咸兴KP 釜山KR 贵阳CN 銅鑼灣HK 伊宁CN 牡丹江CN 哈尔滨CN 長白縣CN 长白县CN";

  private final Lexicon<Place> names = new Lexicon<>();

  SmallPlaces() {
    add(COUNTRIES, Precision.COUNTRY);
    add(PROVINCES, Precision.PROVINCE);
    add(TOWNS, Precision.TOWN);
  }

  private void add(String list, Precision precision) {
    for (String entry : list.split(" ", -1)) {
      String name = entry.substring(0, entry.length() - 2);
      String country = entry.substring(entry.length() - 2);
      names.add(name, new Place(name, country, null, 0, 0, precision));
    }
  }

  @Override
  public MentionReader<Place> in(Report report) {
    return sentence -> {
      List<Mention<Place>> found = new ArrayList<>(names.read(sentence));
      return List.copyOf(found);
    };
  }
}
