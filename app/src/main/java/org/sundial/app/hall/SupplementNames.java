package org.sundial.app.hall;

import org.sundial.app.casework.CaseView;
import org.sundial.app.catalogue.ItemRules;
import org.sundial.app.web.Text;

/** 材料名称. A material of a case in both languages; what the list does not have is called as the notice calls it. */
public final class SupplementNames {
    private SupplementNames() {}

    public static Text of(CaseView view, String material) {
        return view.power().rules().materials().stream()
                .filter(line -> line.code().equals(material))
                .map(ItemRules.Material::name)
                .findFirst()
                .orElseGet(() -> Text.asPublished(view.limits().materialName(material)));
    }
}
