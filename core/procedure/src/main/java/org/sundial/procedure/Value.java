package org.sundial.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** 值. A typed fact. */
public sealed interface Value {

    VariableType type();

    /** 文本. */
    record Text(String text) implements Value {
        public Text {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public VariableType type() {
            return VariableType.TEXT;
        }
    }

    /** 数. Equal numbers are equal values: 1.0 is 1. */
    record Quantity(BigDecimal number) implements Value {
        public Quantity {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }

        @Override
        public VariableType type() {
            return VariableType.NUMBER;
        }
    }

    /** 是否. */
    record Truth(boolean truth) implements Value {
        @Override
        public VariableType type() {
            return VariableType.TRUTH;
        }
    }

    /** 日期. */
    record Day(LocalDate day) implements Value {
        public Day {
            Objects.requireNonNull(day, "day");
        }

        @Override
        public VariableType type() {
            return VariableType.DATE;
        }
    }
}
