package org.sundial.app.hall;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class HallConfiguration {

    /** Ahead of everything that would read the body. */
    @Bean
    FilterRegistrationBean<UploadSize> uploadSize() {
        FilterRegistrationBean<UploadSize> filter = new FilterRegistrationBean<>(new UploadSize());
        filter.addUrlPatterns("/apply/*", "/status/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return filter;
    }

    /** Pages about one person's matter are kept by no cache and found by no search engine. */
    @Bean
    WebMvcConfigurer privatePages() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KeptNowhere())
                        .addPathPatterns("/apply/**", "/status", "/status/**", "/mine");
            }
        };
    }

    @Bean
    RecurringTask<Void> erasure(DraftBox box, Passes passes) {
        return Tasks.recurring("hall-erasure", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> {
                    box.purge();
                    passes.purge();
                });
    }

    private static final class KeptNowhere implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
            response.setHeader("X-Robots-Tag", "noindex");
            return true;
        }
    }
}
