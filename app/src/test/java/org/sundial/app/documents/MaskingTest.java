package org.sundial.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sundial.app.documents.Masked.Hit;
import org.sundial.app.documents.Masked.Kind;

class MaskingTest {
    private static final int TEXTS = 2_000;
    private static final long SEED = 20_261_127;

    @ParameterizedTest
    @CsvSource({
        "张三, 张某某",
        "张三丰, 张某某",
        "欧阳修, 欧阳某某",
        "司马, 司某某", // 司 with the given name 马: nobody is called by a surname alone
        "爱新觉罗溥仪, 爱新觉罗某某",
        "𠮷田, 𠮷某某",
        "㙍䶮, 㙍某某",
        "阿卜杜拉·买买提, 阿某某",
        "李某某, 李某某",
        "' 王五 ', 王某某"
    })
    void a_name_keeps_its_surname_only(String name, String published) {
        assertThat(Masking.person(name)).isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource({
        "新疆维吾尔自治区克拉玛依市克拉玛依区友谊路12号3单元501室, 新疆维吾尔自治区克拉玛依市克拉玛依区",
        "克拉玛依市独山子区大庆东路5号, 克拉玛依市独山子区",
        "北京市海淀区中关村大街1号, 北京市海淀区",
        "上海市浦东新区世纪大道100号, 上海市浦东新区",
        "江苏省江阴市澄江街道文化小区8栋, 江苏省江阴市",
        "荆州市沙市区北京路9号, 荆州市沙市区",
        "济南市市中区经二路1号, 济南市市中区",
        "伊犁哈萨克自治州奎屯市北京路1号, 伊犁哈萨克自治州奎屯市",
        "呼伦贝尔市鄂伦春自治旗阿里河镇, 呼伦贝尔市鄂伦春自治旗",
        "和田地区和田县巴格其镇, 和田地区和田县",
        "克拉玛依市友谊市场旁边, 克拉玛依市",
        "友谊小区5栋2单元, 地址不公开",
        "12号楼301, 地址不公开"
    })
    void an_address_ends_at_its_district(String address, String published) {
        assertThat(Masking.address(address)).isEqualTo(published);
    }

    @Test
    void an_organisation_stays_and_a_shop_does_not_tell_its_owners_full_name() {
        assertThat(Masking.organisation("克拉玛依区丰收餐饮有限公司", List.of("张三"))).isEqualTo("克拉玛依区丰收餐饮有限公司");
        assertThat(Masking.organisation("克拉玛依区张三面馆", List.of("张三"))).isEqualTo("克拉玛依区张某某面馆");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            身份证11010519491231002X。              | IDENTITY_NUMBER
            身份证 110105 19491231 002x             | IDENTITY_NUMBER
            身份证１１０１０５１９４９１２３１００２Ｘ       | IDENTITY_NUMBER
            抄错一位的11010519491231003X            | IDENTITY_NUMBER
            旧证110105491231002                     | IDENTITY_NUMBER
            手机13800138000分机8                    | PHONE
            +86 138-0013-8000                       | PHONE
            138\u200b0013\u200b8000                 | PHONE
            座机0990-1234567                        | PHONE
            电话：09901234567                       | PHONE
            （0990）1234567                         | PHONE
            卡号6222 0212 3456 7890 128             | BANK_CARD
            车牌新J·A1234挂                           | PLATE
            新J12345D                               | PLATE
            京AD12345                               | PLATE
            邮箱zhang.san+a@mail.example.com，请查收   | EMAIL
            zhang＠example．cn                        | EMAIL
            经营者张 三在场                            | PERSON
            买买提的哥哥阿卜杜拉                         | PERSON
            """)
    void what_must_not_be_published_is_found_however_it_is_written(String text, Kind kind) {
        Masked masked = Masking.text(text.replace("\\u200b", "\u200b"), List.of("张三", "阿卜杜拉·买买提"));
        assertThat(masked.hits()).extracting(Hit::kind).containsOnly(kind);
        assertThat(masked.hits()).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "统一社会信用代码91350100M000100Y43",
        "克市监食许准〔2026〕12号",
        "办件号7K3M-9QXD",
        "2026年11月27日15:02:10",
        "罚款 13800 元；面积 1234.56 平方米",
        "食品经营许可编码 JY26502030001234",
        "《行政许可法》第三十八条第二款",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "12345 热线",
        "编号 4000000000000001",
        "条形码 6901234567892",
        "A座1203室"
    })
    void what_is_public_stays(String text) {
        assertThat(Masking.text(text, List.of("张三")).hits()).isEmpty();
    }

    @Test
    void the_hits_point_into_the_text_as_it_was_written() {
        String text = "经营者张三，手机138\u200b0013 8000，新店。";
        Masked masked = Masking.text(text, List.of("张三"));
        assertThat(masked.text()).isEqualTo("经营者张某某，手机（电话不公开），新店。");
        assertThat(masked.hits())
                .extracting(hit -> text.substring(hit.from(), hit.to()))
                .containsExactly("张三", "138\u200b0013 8000");
    }

    @Test
    void in_two_thousand_decisions_with_planted_data_nothing_planted_is_left() {
        Random random = new Random(SEED);
        Map<Kind, int[]> byKind = new EnumMap<>(Kind.class);
        int hidden = 0;
        int falselyHidden = 0;
        int decoys = 0;
        for (int i = 0; i < TEXTS; i++) {
            Decision decision = Decision.write(random);
            Masked masked = Masking.text(decision.text(), decision.persons());
            for (Decision.Planted planted : decision.planted()) {
                int[] count = byKind.computeIfAbsent(planted.kind(), kind -> new int[2]);
                count[0]++;
                boolean found = masked.hits().stream()
                        .anyMatch(hit -> hit.from() <= planted.from() && hit.to() >= planted.to());
                count[1] += found ? 1 : 0;
                assertThat(found).as("%s in: %s", planted, decision.text()).isTrue();
            }
            for (Hit hit : masked.hits()) {
                hidden++;
                boolean right = decision.planted().stream()
                        .anyMatch(planted -> hit.from() < planted.to() && planted.from() < hit.to());
                falselyHidden += right ? 0 : 1;
            }
            decoys += decision.decoys();
        }
        System.out.printf("de-identification: %d texts, seed %d%n", TEXTS, SEED);
        byKind.forEach((kind, count) -> System.out.printf(
                "  %s: planted %d, found %d, recall %.4f%n", kind, count[0], count[1], (double) count[1] / count[0]));
        System.out.printf(
                "  hidden %d, falsely %d (%.4f of what was hidden; %d public numbers stood beside)%n",
                hidden, falselyHidden, (double) falselyHidden / hidden, decoys);
        // Numbers that cannot be told from a card or an old identity number are hidden; a person looks at them.
        assertThat(falselyHidden).isLessThan(hidden / 50);
    }
}
