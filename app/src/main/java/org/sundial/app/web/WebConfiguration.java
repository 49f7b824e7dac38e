package org.sundial.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SiteSettings.class, LimitSettings.class})
class WebConfiguration {

    /** The one clock of the upper floor; the cores are handed what it says. */
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    /** The templates, compiled with everything else. */
    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    /** A handler asks for the frame by naming a {@link Chrome} parameter; templates find it as {@code chrome}. */
    @Bean
    WebMvcConfigurer pages(ChromeMaker chromes) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ChromeArgument(chromes));
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/static/**")
                        .addResourceLocations("classpath:/static/")
                        .setCacheControl(org.springframework.http.CacheControl.maxAge(java.time.Duration.ofDays(365))
                                .cachePublic()
                                .immutable());
                registry.addResourceHandler("/webjars/**")
                        .addResourceLocations("classpath:/META-INF/resources/webjars/")
                        .setCacheControl(org.springframework.http.CacheControl.maxAge(java.time.Duration.ofDays(365))
                                .cachePublic()
                                .immutable());
            }
        };
    }

    private record ChromeArgument(ChromeMaker chromes) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Chrome.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @org.jspecify.annotations.Nullable ModelAndViewContainer page,
                NativeWebRequest request,
                @org.jspecify.annotations.Nullable WebDataBinderFactory binders) {
            jakarta.servlet.http.HttpServletRequest http = java.util.Objects.requireNonNull(
                    request.getNativeRequest(jakarta.servlet.http.HttpServletRequest.class), "an HTTP request");
            Chrome chrome = chromes.of(http);
            if (page != null) {
                page.addAttribute("chrome", chrome);
            }
            return chrome;
        }
    }
}
