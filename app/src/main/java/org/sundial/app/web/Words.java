package org.sundial.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.sundial.calendar.LimitUnit;
import org.sundial.calendar.TimeLimit;

/**
 * 用语. The language a page is read in, and the one way it writes dates, counts and limits.
 *
 * <p>Dates are absolute and show their weekday: 12月4日(周五). Times are those of Asia/Shanghai, the
 * legal time of the whole country. Numbers are half-width in both languages.
 */
public final class Words {

    /** 北京时间. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Words ZH = new Words(false);
    private static final Words EN = new Words(true);
    private static final String WEEKDAYS = "一二三四五六日";

    private static final DateTimeFormatter DATE = pattern("d MMMM uuuu (EEE)");
    private static final DateTimeFormatter SHORT_DATE_ZH = pattern("MM-dd");
    private static final DateTimeFormatter SHORT_DATE_EN = pattern("d MMM");
    private static final DateTimeFormatter TIME = pattern("HH:mm");
    private static final DateTimeFormatter EXACT_TIME = pattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter WEEKDAY = pattern("EEE");

    private final boolean english;

    private Words(boolean english) {
        this.english = english;
    }

    public static Words zh() {
        return ZH;
    }

    public static Words en() {
        return EN;
    }

    /** English for a tag that begins with {@code en}, otherwise Chinese, the language of the law. */
    public static Words of(String languageTag) {
        return languageTag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
    }

    public String say(String zh, String inEnglish) {
        return english ? inEnglish : zh;
    }

    public String say(Text text) {
        return say(text.zh(), text.en());
    }

    public boolean isEnglish() {
        return english;
    }

    /** The value of the {@code lang} attribute: {@code zh-CN} or {@code en}. */
    public String language() {
        return english ? "en" : "zh-CN";
    }

    /** The other language, for the switch. */
    public Words other() {
        return english ? ZH : EN;
    }

    /** 12月4日(周五); 4 December 2026 (Fri). */
    public String date(LocalDate date) {
        return english
                ? DATE.format(date)
                : date.getMonthValue() + "月" + date.getDayOfMonth() + "日(" + weekday(date) + ")";
    }

    /** 2026年12月4日(周五): where the year matters, as in a decision or an archive. */
    public String fullDate(LocalDate date) {
        return english ? date(date) : date.getYear() + "年" + date(date);
    }

    /** 12-04; 4 Dec. For tight places that have the full date near them. */
    public String shortDate(LocalDate date) {
        return (english ? SHORT_DATE_EN : SHORT_DATE_ZH).format(date);
    }

    /** 12月4日(周五) 15:02; 4 December 2026 (Fri) 15:02. */
    public String dateTime(Instant at) {
        ZonedDateTime here = at.atZone(ZONE);
        return date(here.toLocalDate()) + " " + TIME.format(here);
    }

    /** 2026-12-04 15:02:10: to the second, for the log, the archive and the receipt. */
    public String exactTime(Instant at) {
        return EXACT_TIME.format(at.atZone(ZONE));
    }

    /** 15:02. */
    public String time(Instant at) {
        return TIME.format(at.atZone(ZONE));
    }

    /** 周五; Fri. */
    public String weekday(LocalDate date) {
        return english
                ? WEEKDAY.format(date)
                : "周" + WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1);
    }

    /** 5 个工作日; 5 working days. */
    public String workingDays(long days) {
        return count(days, "个工作日", "working day", "working days");
    }

    /** 还剩 5 个工作日; 今天到期; 已超期 3 个工作日. */
    public String workingDaysLeft(long days) {
        if (days == 0) {
            return say("今天到期", "due today");
        }
        return days > 0
                ? say("还剩 " + workingDays(days), workingDays(days) + " left")
                : say("已超期 " + workingDays(-days), workingDays(-days) + " overdue");
    }

    /** 20 个工作日, 90 日, 24 小时, 6 个月: in the unit the statute uses. */
    public String limit(TimeLimit limit) {
        return limit(limit.amount(), limit.unit());
    }

    /** 3 个工作日, 3 日: an amount in a statute's unit. */
    public String limit(int amount, LimitUnit unit) {
        return switch (unit) {
            case WORKING_DAY -> workingDays(amount);
            case CALENDAR_DAY -> count(amount, "日", "calendar day", "calendar days");
            case HOUR -> count(amount, "小时", "hour", "hours");
            case MONTH -> count(amount, "个月", "month", "months");
        };
    }

    /** 3 件; 3 cases. The measure word is the caller's: 件, 份, 条, 个. */
    public String count(long amount, String measure, String one, String many) {
        return number(amount) + " " + say(measure, amount == 1 ? one : many);
    }

    /** 48,213. */
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** 0.123 is 12.3%. Show it beside the number it was taken of. */
    public String percent(double ratio) {
        return String.format(Locale.ROOT, "%.1f%%", ratio * 100);
    }

    /** 120.50 元; CNY 120.50. */
    public String yuan(long fen) {
        String amount = String.format(Locale.ROOT, "%,d.%02d", fen / 100, Math.abs(fen % 100));
        return say(amount + " 元", "CNY " + amount);
    }

    /** 1.2 MB. */
    public String bytes(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        double kilobytes = bytes / 1024.0;
        return kilobytes < 1024
                ? String.format(Locale.ROOT, "%.0f KB", kilobytes)
                : String.format(Locale.ROOT, "%.1f MB", kilobytes / 1024);
    }

    /** 甲、乙、丙; A, B and C. */
    public String list(List<String> items) {
        if (!english || items.size() < 2) {
            return String.join(english ? ", " : "、", items);
        }
        int last = items.size() - 1;
        return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** 标签：值; label: value. */
    public String pair(String label, String value) {
        return label + say("：", ": ") + value;
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
