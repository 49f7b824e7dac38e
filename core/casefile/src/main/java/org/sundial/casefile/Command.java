package org.sundial.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sundial.procedure.Values;

/**
 * 指令. What somebody asks to be done to a licensing case. Texts come as they were typed: what is missing or too short
 * is for {@link Licensing#decide} to refuse, everything at once.
 */
public sealed interface Command {

    CommandKind kind();

    /** An act done in an open task, which it names: nobody leaves the procedure. */
    sealed interface OnTask extends Command {
        String taskId();
    }

    /**
     * 收件.
     *
     * @param form the form's fields by name; opaque here and never kept in the state
     * @param variables what the procedure's gateways need to know from the form
     */
    record Receive(
            String item,
            String organ,
            Channel channel,
            Branch branch,
            String receiptNumber,
            Map<String, String> form,
            List<Material> materials,
            Values variables)
            implements Command {
        public Receive {
            form = Map.copyOf(form);
            materials = List.copyOf(materials);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.RECEIVE;
        }
    }

    /** 当场更正: an error that can be put right on the spot is put right on the spot (行政许可法 第三十二条第三项). */
    record CorrectOnTheSpot(String taskId, Map<String, String> form, List<Material> materials, String note)
            implements OnTask {
        public CorrectOnTheSpot {
            form = Map.copyOf(form);
            materials = List.copyOf(materials);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.CORRECT_ON_THE_SPOT;
        }
    }

    /** 一次告知补正. */
    record RequestSupplement(String taskId, String noticeNumber, List<SupplementItem> items) implements OnTask {
        public RequestSupplement {
            items = List.copyOf(items);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.REQUEST_SUPPLEMENT;
        }
    }

    /** 补正. */
    record Supplement(String receiptNumber, Map<String, String> form, List<Material> materials) implements Command {
        public Supplement {
            form = Map.copyOf(form);
            materials = List.copyOf(materials);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.SUPPLEMENT;
        }
    }

    /** 受理. */
    record Accept(String taskId, String noticeNumber, String opinion, List<Waiver> waivers, Values outcome)
            implements OnTask {
        public Accept {
            waivers = List.copyOf(waivers);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.ACCEPT;
        }
    }

    /** 不予受理. */
    record RefuseAcceptance(
            String taskId,
            String noticeNumber,
            NonAcceptanceGround ground,
            String reason,
            Optional<String> competentOrgan,
            Optional<Remedy> remedy)
            implements OnTask {
        @Override
        public CommandKind kind() {
            return CommandKind.REFUSE_ACCEPTANCE;
        }
    }

    /**
     * 登记视为受理: records what the law has already brought about.
     *
     * @param outcome what the acceptance task asks for, where somebody knows it; what is not given is asked of the
     *     window afterwards, in the task that then stays open
     */
    record DeemAccepted(Values outcome) implements Command {
        @Override
        public CommandKind kind() {
            return CommandKind.DEEM_ACCEPTED;
        }
    }

    /**
     * 办理环节.
     *
     * @param coSigners the other officers who acted, by id
     * @param finding needed where the act ends in one
     * @param hearingOn the day the hearing is fixed for, needed for the hearing notice
     * @param outcome the values the step decides
     */
    record CompleteStep(
            String taskId,
            String opinion,
            List<String> coSigners,
            Optional<Finding> finding,
            Optional<LocalDate> hearingOn,
            Values outcome)
            implements OnTask {
        public CompleteStep {
            coSigners = List.copyOf(coSigners);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.COMPLETE_STEP;
        }
    }

    /** 退回. The case's own clocks run on. */
    record ReturnToStep(String taskId, String toNode, String reason) implements OnTask {
        @Override
        public CommandKind kind() {
            return CommandKind.RETURN_TO_STEP;
        }
    }

    /** 暂停计时, with the time needed as the written notice tells it. */
    record PauseClock(String taskId, PauseCause cause, String reason, String noticeNumber, int workingDaysNeeded)
            implements OnTask {
        @Override
        public CommandKind kind() {
            return CommandKind.PAUSE_CLOCK;
        }
    }

    /** 恢复计时. */
    record ResumeClock(String taskId, String result) implements OnTask {
        @Override
        public CommandKind kind() {
            return CommandKind.RESUME_CLOCK;
        }
    }

    /** 延期, in the limit's own unit. */
    record Extend(int amount, String reason, String noticeNumber) implements Command {
        @Override
        public CommandKind kind() {
            return CommandKind.EXTEND;
        }
    }

    /** 申请听证. */
    record RequestHearing(String statement) implements Command {
        @Override
        public CommandKind kind() {
            return CommandKind.REQUEST_HEARING;
        }
    }

    /** 启动旁支程序, from a task one holds. */
    record StartSide(String taskId, String sideNode, String reason, Values values) implements OnTask {
        @Override
        public CommandKind kind() {
            return CommandKind.START_SIDE;
        }
    }

    /** 定时到期. */
    record FireTimer(String timerTaskId) implements Command {
        @Override
        public CommandKind kind() {
            return CommandKind.FIRE_TIMER;
        }
    }

    /** 转办. */
    record ReassignTask(String taskId, Actor.Officer to, String reason) implements OnTask {
        @Override
        public CommandKind kind() {
            return CommandKind.REASSIGN_TASK;
        }
    }

    /** 决定. */
    record Decide(String taskId, Ruling ruling, String opinion, Optional<String> lateReason, Values outcome)
            implements OnTask {
        @Override
        public CommandKind kind() {
            return CommandKind.DECIDE;
        }
    }

    /** 送达, proved by a receipt 送达回证. */
    record Deliver(String taskId, DeliveryMode mode, String receipt, Optional<String> lateReason) implements OnTask {
        @Override
        public CommandKind kind() {
            return CommandKind.DELIVER;
        }
    }

    /** 公开结果. */
    record Publish(String place) implements Command {
        @Override
        public CommandKind kind() {
            return CommandKind.PUBLISH;
        }
    }

    /** 责令限期改正, from the task that will look again. */
    record OrderRectification(String taskId, String noticeNumber, List<String> items, LocalDate until)
            implements OnTask {
        public OrderRectification {
            items = List.copyOf(items);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.ORDER_RECTIFICATION;
        }
    }

    /** 申请复查. */
    record RequestRecheck(String statement) implements Command {
        @Override
        public CommandKind kind() {
            return CommandKind.REQUEST_RECHECK;
        }
    }

    /** 撤销许可. */
    record Annul(
            String taskId,
            AnnulmentGround ground,
            String decisionNumber,
            String reason,
            Optional<Remedy> remedy,
            Values outcome)
            implements OnTask {
        @Override
        public CommandKind kind() {
            return CommandKind.ANNUL;
        }
    }

    /** 撤回申请. The applicant owes nobody a reason. */
    record Withdraw(String statement) implements Command {
        @Override
        public CommandKind kind() {
            return CommandKind.WITHDRAW;
        }
    }

    /** 终止办理. */
    record Terminate(TerminationReason ground, String reason, String noticeNumber) implements Command {
        @Override
        public CommandKind kind() {
            return CommandKind.TERMINATE;
        }
    }

    /**
     * 更正笔误.
     *
     * @param eventNumber which event of this case carries the error, counted from 1
     */
    record CorrectClericalError(int eventNumber, CorrectableField field, String corrected, String reason)
            implements Command {
        @Override
        public CommandKind kind() {
            return CommandKind.CORRECT_CLERICAL_ERROR;
        }
    }
}
