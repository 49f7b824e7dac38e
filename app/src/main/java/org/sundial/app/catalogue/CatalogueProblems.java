package org.sundial.app.catalogue;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sundial.app.web.ProblemKind;
import org.sundial.app.web.ProblemKinds;
import org.sundial.app.web.Text;

@Component
final class CatalogueProblems implements ProblemKinds {
    static final ProblemKind PROCEDURE_REFUSED = new ProblemKind(
            "procedure-refused",
            HttpStatus.UNPROCESSABLE_CONTENT,
            Text.of("流程图不能运行", "The procedure cannot run"),
            Text.of(
                    "请按 errors 逐处改正流程图，可先用 /api/v1/procedures/check 检查。",
                    "Put right what errors lists in the chart; /api/v1/procedures/check checks it first."));

    @Override
    public List<ProblemKind> kinds() {
        return List.of(PROCEDURE_REFUSED);
    }
}
