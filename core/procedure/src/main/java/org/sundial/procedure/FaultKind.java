package org.sundial.procedure;

/** 流程图的问题. Everything a chart can be refused for, each with what is wrong and how to mend it. */
public enum FaultKind {
    // The file
    FILE_TOO_LARGE("文件过大。请只上传一个流程，不超过 4 MB。", "The file is too large. Upload one procedure of at most 4 MB."),
    NOT_XML("文件不是完整的 XML。请从制图软件重新导出 BPMN 2.0 文件。", "The file is not complete XML. Export it again as BPMN 2.0."),
    ENCODING_WRONG(
            "文件的编码与声明的不符。请另存为 UTF-8 再上传。",
            "The file is not in the encoding it declares. Save it as UTF-8 and upload again."),
    DOCTYPE("文件含有 DOCTYPE 或实体声明。请删除后再上传。", "The file has a DOCTYPE or entities. Remove them and upload again."),
    NESTED_TOO_DEEPLY("元素嵌套过深。请简化文件。", "Elements are nested too deeply. Simplify the file."),
    TOO_MANY_ELEMENTS(
            "元素过多。请把流程拆成几个，用调用活动连接。", "Too many elements. Split the procedure and join the parts by call activities."),
    NOT_BPMN("文件的根元素不是 BPMN 2.0 的 definitions。", "The root of the file is not BPMN 2.0 definitions."),
    NO_PROCESS("文件中没有流程。请画一个 process。", "The file has no process. Draw one."),
    MORE_THAN_ONE_PROCESS("文件中不止一个流程。请每个文件只放一个。", "The file has more than one process. Keep one per file."),
    // What stands in it
    ELEMENT_NOT_ACCEPTED(
            "不接受这种元素。请删除，或改用说明中列出的元素。", "This element is not accepted. Remove it or use one from the list."),
    CODE_NOT_ACCEPTED(
            "流程图里不能有程序、监听器或自动任务。请改为由人办理的环节。",
            "A procedure holds no code, listener or automatic task. Make it a step that a person does."),
    EVENT_NOT_ACCEPTED(
            "只接受无触发条件的开始、结束、终止，以及边界定时。请改画。",
            "Only plain start, end, terminate and boundary timers are accepted. Redraw it."),
    ATTRIBUTE_NOT_ACCEPTED("不接受这个属性。请删除。", "This attribute is not accepted. Remove it."),
    FOREIGN_EXTENSION(
            "不接受其他软件的扩展内容。请导出时不带扩展，或删除。",
            "Extensions of other products are not accepted. Export without them or remove them."),
    FOREIGN_EXPRESSION("条件须用本系统的条件语言书写。", "Conditions are written in this system's own condition language."),
    ATTRIBUTE_MALFORMED("属性的写法不对。请按说明书写。", "The attribute is not well written. See the list of attributes."),
    ID_MISSING("元素没有 id。请补上。", "The element has no id. Give it one."),
    ID_TWICE("同一个 id 用了两次。请改名。", "The same id is used twice. Rename one."),
    LIMIT_WITHOUT_BASIS("写了期限却没有依据。请写明出自哪部法律第几条。", "A limit has no basis. Name the law and the article it rests on."),
    DRAWING_MALFORMED(
            "图形坐标不对。请重新导出，或删除图形由系统排版。",
            "The drawing has impossible coordinates. Export it again, or drop the drawing and let the system lay it out."),
    // How it hangs together
    NO_START("这一层没有开始。请画一个开始事件。", "There is no start here. Draw one."),
    MORE_THAN_ONE_START("这一层不止一个开始。请只留一个。", "There is more than one start here. Keep one."),
    NO_END("这一层没有结束。请画一个结束事件。", "There is no end here. Draw one."),
    FLOW_TO_NOWHERE(
            "连线没有接到元素上，或跨越了子流程的边界。请重新连接。", "The arrow does not join two elements of the same level. Connect it again."),
    NO_WAY_IN("没有连线通到这里。请连接或删除。", "No arrow leads here. Connect it or remove it."),
    NO_WAY_OUT("没有连线从这里出去。请连接到下一环节或结束。", "No arrow leads away from here. Connect it to the next step or to an end."),
    WAY_IN_NOT_ALLOWED("这个元素不能有进入的连线。请删除连线。", "No arrow may lead into this element. Remove it."),
    WAY_OUT_NOT_ALLOWED("这个元素不能有离开的连线。请删除连线。", "No arrow may lead out of this element. Remove it."),
    MORE_THAN_ONE_WAY_OUT("这里有几条连线离开。请用网关画出分支。", "Several arrows leave here. Draw the branching with a gateway."),
    TIMER_ATTACHED_TO_NOTHING("定时没有附在同一层的环节或子流程上。", "The timer is not attached to a step or sub-process of its level."),
    TIMER_WITHOUT_LIMIT(
            "定时没有写明期限。请写 sundial:limit 和 sundial:basis。",
            "The timer has no limit. Write sundial:limit and sundial:basis."),
    SIDE_MISPLACED(
            "旁支程序须画在最外层，且不与其他元素相连。", "A side procedure stands at the outermost level and is connected to nothing."),
    SIDE_WITHOUT_ONE_BEGINNING("旁支程序须有且只有一个起始环节。", "A side procedure needs exactly one step to begin with."),
    CALL_NOT_FOUND("找不到被调用的流程。请先登记它。", "The called procedure is not known. Register it first."),
    CALL_NOT_ACCEPTED(
            "被调用的流程含旁支程序，或变量类型与本流程不同。",
            "The called procedure has side procedures or declares a variable with another type."),
    LOOP_WITHOUT_STEP("循环中没有人办理的环节。请加一个环节或去掉循环。", "The loop has no step in it. Add a step or remove the loop."),
    // Variables and conditions
    VARIABLE_MALFORMED(
            "变量的声明不对。请按说明书写名称、类型和取值。", "The variable is not well declared. See name, type and values in the list."),
    VARIABLE_TWICE("同一变量声明了两次。", "The variable is declared twice."),
    VARIABLE_UNKNOWN("这个变量没有声明。请先声明。", "This variable is not declared. Declare it first."),
    CONDITION_MISPLACED(
            "条件只能写在排他或相容网关引出的连线上。", "A condition belongs on an arrow out of an exclusive or inclusive gateway."),
    CONDITION_MISSING("这条连线既没有条件，也不是默认走向。请补上。", "This arrow has no condition and is not the default. Add one."),
    DEFAULT_WITH_CONDITION("默认走向不能再写条件。请删除条件。", "The default way may not have a condition. Remove it."),
    DEFAULT_MISPLACED("默认走向须是这个网关自己引出的连线。", "The default must be an arrow out of this very gateway."),
    CONDITION_NOT_UNDERSTOOD("看不懂条件的这一处。请检查写法。", "The condition cannot be understood here. Check the spelling."),
    CONDITION_TOO_LARGE("条件过长或括号过深。请拆成几个环节。", "The condition is too long or too deep. Divide it among steps."),
    CONDITION_UNKNOWN_VARIABLE(
            "条件里的变量没有声明。请先声明。", "The condition uses a variable that is not declared. Declare it first."),
    CONDITION_MISTYPED("条件里比较的两边类型不合。", "The condition compares things of different types."),
    CONDITION_VALUE_NOT_ALLOWED(
            "变量不会有这个取值。请改用声明的取值。", "The variable can never be this text. Use one that is declared."),
    CONDITION_NEVER_HOLDS("这个条件永远不成立。请修改或删除连线。", "This condition never holds. Change it or remove the arrow."),
    CONDITIONS_INCOMPLETE("有一种情况没有走向。请补条件或设默认走向。", "One case has no way on. Add a condition or a default."),
    CONDITIONS_OVERLAP("有一种情况两个走向都成立。请让条件互斥。", "One case opens two ways. Make the conditions exclude each other."),
    TOO_MANY_WAYS_OUT("相容网关引出的连线过多。请分两次判断。", "Too many arrows leave this inclusive gateway. Decide in two stages."),
    // Soundness
    UNREACHABLE("没有一次办理会走到这里。请修改连接或删除。", "No run ever comes here. Change the arrows or remove it."),
    STUCK("办理到这里会停住，再也走不下去。请检查汇合处等待的分支。", "A run stops here for good. Check which branch the join waits for."),
    NO_WAY_TO_THE_END("从这里开始会永远循环，走不到结束。请加一条出路。", "From here a run goes round for ever. Add a way to an end."),
    TWICE_AT_ONCE("同一环节会同时打开两次。请先用并行或相容网关汇合。", "The same step can be open twice at once. Join the branches before it."),
    GROWS_WITHOUT_BOUND("待办会无限增加。请把分支在循环之前汇合。", "Open work grows without bound. Join the branches before the loop."),
    TOO_LARGE_TO_PROVE(
            "流程的情形过多，无法证明其完整。请用子流程分解。",
            "There are too many positions to prove the procedure sound. Divide it into sub-processes."),
    // Lawfulness
    MARK_SKIPPED(
            "有一条路不经过这一法定环节就作出决定。请让每条路都经过它。",
            "One way comes to the decision without this mandatory step. Lead every way through it."),
    MARK_MISSING("流程要求的法定环节没有画出。请画出并标明。", "A mandatory step the procedure declares is not drawn. Draw and mark it."),
    POST_MISSING("环节没有写明由哪个岗位办理。", "The step does not say which post acts."),
    // Housekeeping
    MORE_FAULTS("问题过多，以下从略。请先改正以上各处。", "There are more faults than are shown. Mend these first.");

    private final String zh;
    private final String en;

    FaultKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What is wrong and how to mend it. */
    public String zh() {
        return zh;
    }

    /** What is wrong and how to mend it. */
    public String en() {
        return en;
    }
}
