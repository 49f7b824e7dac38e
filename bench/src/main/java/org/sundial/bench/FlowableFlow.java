package org.sundial.bench;

import javax.sql.DataSource;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;

/** The peer: the same six steps on Flowable with its default history, as an application drives it. */
final class FlowableFlow {
    private static final String[] STEPS = {"accept", "examine", "review", "decide", "deliver"};

    private final ProcessEngine engine;

    FlowableFlow(DataSource database) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setAsyncExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("six.bpmn20.xml", bpmn())
                .deploy();
    }

    Load.Worker worker(int thread) {
        return this::six;
    }

    private long[] six() {
        long[] took = new long[6];
        long begin = System.nanoTime();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("six", java.util.Map.of("premises", "测量用虚构店", "commitment", false))
                .getId();
        took[0] = System.nanoTime() - begin;
        for (int step = 0; step < STEPS.length; step++) {
            begin = System.nanoTime();
            Task task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult();
            engine.getTaskService().complete(task.getId(), java.util.Map.of("opinion", "同意"));
            took[step + 1] = System.nanoTime() - begin;
        }
        return took;
    }

    private static String bpmn() {
        StringBuilder xml = new StringBuilder("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
                + " targetNamespace='bench'><process id='six' isExecutable='true'><startEvent id='start'/>");
        String from = "start";
        for (String step : STEPS) {
            xml.append("<userTask id='").append(step).append("'/>");
            xml.append("<sequenceFlow id='to_")
                    .append(step)
                    .append("' sourceRef='")
                    .append(from);
            xml.append("' targetRef='").append(step).append("'/>");
            from = step;
        }
        return xml.append("<endEvent id='end'/><sequenceFlow id='to_end' sourceRef='deliver' targetRef='end'/>"
                        + "</process></definitions>")
                .toString();
    }
}
