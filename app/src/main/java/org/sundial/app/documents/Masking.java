package org.sundial.app.documents;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 去标识化. What of a person may be published: a surname and 某某, an address down to its district, no number at all
 * (个人信息保护法 第二十八条、第五十一条). Organisations and their credit codes are public and stay.
 */
public final class Masking {
    private static final String SOMEBODY = "某某";

    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政",
            "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "巫马",
            "公西", "颛孙", "壤驷", "公良", "漆雕", "乐正", "宰父", "谷梁", "拓跋", "轩辕", "令狐", "段干", "百里", "呼延", "东郭", "南门", "羊舌", "微生",
            "梁丘", "左丘", "西门", "第五", "南荣", "东里", "仲长", "即墨", "达奚", "褚师", "纳兰", "完颜", "爱新觉罗", "叶赫那拉");

    private static final int LONGEST_SURNAME = 4;

    /** A place name's part: no street, no house, no estate whose name ends in 区. */
    private static final String PLACE = "[^街路道镇乡村号弄巷栋幢0-9０-９a-zA-Z，,。；;\\s]";

    private static final Pattern TO_DISTRICT = Pattern.compile("^\\s*((?:" + PLACE + "{2,8}?(?:省|自治区|特别行政区))?"
            + "(?:" + PLACE + "{1,12}?(?:自治州|地区|盟|市(?!场|民|区)))?"
            + "(?:" + PLACE + "{1,10}?(?:市区|(?<![小社园校厂宅活属景院辖片业库住])区|县(?!城)|旗|市(?!场|民)))?)");

    private Masking() {}

    /** 姓名: 张三 becomes 张某某, 欧阳修 欧阳某某; how long the name is does not show. */
    public static String person(String name) {
        String trimmed = name.strip();
        if (trimmed.isEmpty() || trimmed.contains("某")) {
            return trimmed;
        }
        for (int length = LONGEST_SURNAME; length > 1; length--) {
            if (trimmed.length() > length && COMPOUND_SURNAMES.contains(trimmed.substring(0, length))) {
                return trimmed.substring(0, length) + SOMEBODY;
            }
        }
        return trimmed.substring(0, trimmed.offsetByCodePoints(0, 1)) + SOMEBODY;
    }

    /**
     * 单位名称: published as registered, but a shop that carries its owner's full name does not publish that.
     *
     * @param persons the full names of the people behind it
     */
    public static String organisation(String name, Collection<String> persons) {
        return text(name, persons).text();
    }

    /** 地址: down to the district or county; 地址不公开 where not even that can be made out. */
    public static String address(String address) {
        Matcher found = TO_DISTRICT.matcher(address);
        String kept = found.find() ? found.group(1) : "";
        return kept.isEmpty() ? "地址不公开" : kept;
    }

    /**
     * 自由文本. Finds what must not be published in text that people wrote.
     *
     * @param persons the full names of the case's natural persons; names of others are for the reader to see
     */
    public static Masked text(String text, Collection<String> persons) {
        List<Masked.Hit> hits = new PersonalData(text, persons).hits();
        StringBuilder masked = new StringBuilder();
        int at = 0;
        for (Masked.Hit hit : hits) {
            masked.append(text, at, hit.from()).append(hit.replacement());
            at = hit.to();
        }
        return new Masked(masked.append(text.substring(at)).toString(), hits);
    }
}
