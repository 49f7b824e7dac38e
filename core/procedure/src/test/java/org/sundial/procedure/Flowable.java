package org.sundial.procedure;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.flowable.job.api.Job;
import org.flowable.task.api.Task;

/** Flowable in memory, without history and without anything that runs by itself. */
final class Flowable implements AutoCloseable {
    private final ProcessEngine engine;

    Flowable() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:judge;DB_CLOSE_DELAY=1000");
        configuration.setHistoryLevel(HistoryLevel.NONE);
        configuration.setAsyncExecutorActivate(false);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        engine = configuration.buildProcessEngine();
    }

    Run start(byte[] bpmn, Map<String, Object> values) {
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .addBytes("p.bpmn20.xml", bpmn)
                .deploy()
                .getId();
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();
        String instance = engine.getRuntimeService()
                .startProcessInstanceById(definition, values)
                .getId();
        return new Run(engine, deployment, instance);
    }

    @Override
    public void close() {
        engine.close();
    }

    /** One run; closing it takes everything of it away. */
    record Run(ProcessEngine engine, String deployment, String instance) implements AutoCloseable {

        /** The node ids of the open tasks, sorted. */
        List<String> open() {
            return tasks().stream().map(Task::getTaskDefinitionKey).sorted().toList();
        }

        private List<Task> tasks() {
            return engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(instance)
                    .list();
        }

        void complete(String node, Map<String, Object> outcome) {
            Task task = tasks().stream()
                    .filter(open -> open.getTaskDefinitionKey().equals(node))
                    .findFirst()
                    .orElseThrow();
            engine.getTaskService().complete(task.getId(), outcome);
        }

        void fire(String timer) {
            Job job = engine.getManagementService().createTimerJobQuery().processInstanceId(instance).list().stream()
                    .filter(due -> Objects.equals(due.getElementId(), timer))
                    .findFirst()
                    .orElseThrow();
            engine.getManagementService().moveTimerToExecutableJob(job.getId());
            engine.getManagementService().executeJob(job.getId());
        }

        @Override
        public void close() {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }
}
