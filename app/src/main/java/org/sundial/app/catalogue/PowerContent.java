package org.sundial.app.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 权力事项的公布内容. Everything one edition of an item publishes, word for word. Null is 未公布: the organ left it blank,
 * and nobody here fills it in. The RFC 8785 bytes of this record are what an edition's fingerprint is taken of.
 *
 * @param v the form of this record; a reader that knows only older forms stops here
 * @param code our code, stable over editions; the official one is often missing or given twice
 * @param parent the item this 子项 belongs to
 * @param officialCode 职权编码
 * @param name 事项名称
 * @param subItem 子项名称
 */
public record PowerContent(
        int v,
        String code,
        @Nullable String parent,
        @Nullable String officialCode,
        Category category,
        String name,
        @Nullable String subItem,
        Organ organ,
        Bases basis,
        Terms terms,
        Duties duties,
        Origin origin) {

    /** The form written today. */
    static final int FORM = 1;

    /**
     * 实施主体.
     *
     * @param code the department's code in this system
     * @param department the department whose list the item stands in
     * @param exercisingBody 行使主体 as printed; the lists write one department in several ways
     * @param handlingOrgan 承办机构
     * @param level 行使层级 as printed
     */
    public record Organ(
            String code,
            String department,
            @Nullable String exercisingBody,
            @Nullable String handlingOrgan,
            @Nullable String level) {}

    /**
     * 设定依据.
     *
     * @param summary the short form the list prints
     */
    public record Bases(@Nullable String summary, List<Citation> citations) {
        public Bases {
            citations = List.copyOf(citations);
        }
    }

    /**
     * 一条依据. One provision as cited; any part may be missing in the source.
     *
     * @param type 法律, 法规, 规章 …
     * @param articles 条款
     * @param version 版本说明
     * @param quoted 条文, as the list quotes it
     */
    public record Citation(
            @Nullable String type,
            @Nullable String law,
            @Nullable String articles,
            @Nullable String version,
            @Nullable String quoted) {}

    /**
     * 办理要素.
     *
     * @param scope 职权范围
     * @param target 行使对象
     * @param conditions 办理条件
     * @param materials 申请材料
     * @param statutoryLimit 法定时限
     * @param promisedLimit 承诺时限
     * @param fee 收费
     * @param intermediary 中介服务
     * @param remedy 救济途径
     * @param publicity 公开方式
     * @param status 状态
     * @param remark 备注
     */
    public record Terms(
            @Nullable String scope,
            @Nullable String target,
            @Nullable String conditions,
            @Nullable String materials,
            @Nullable String statutoryLimit,
            @Nullable String promisedLimit,
            @Nullable String fee,
            @Nullable String intermediary,
            @Nullable String remedy,
            @Nullable String publicity,
            @Nullable String status,
            @Nullable String remark) {}

    /**
     * 责任.
     *
     * @param duty 部门职责
     * @param responsibility 责任事项
     * @param responsibilityBasis 责任事项依据
     * @param accountabilityScope 追责对象范围
     * @param accountability 追责情形
     */
    public record Duties(
            @Nullable String duty,
            @Nullable String responsibility,
            @Nullable String responsibilityBasis,
            @Nullable String accountabilityScope,
            @Nullable String accountability) {}

    /**
     * 出处.
     *
     * @param listYear 清单年份
     * @param sequence 序号 as printed
     * @param file the published workbook
     * @param categoryInferred the list prints no category in this row; it was taken from the sheet's title
     * @param supplement 补充事项: not in the city's list, added here; the remark says from where
     */
    public record Origin(
            @Nullable String listYear,
            @Nullable String sequence,
            @Nullable String file,
            @Nullable String sheet,
            @Nullable String row,
            boolean categoryInferred,
            boolean supplement) {}
}
