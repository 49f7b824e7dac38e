package org.sundial.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A handler asks for who is signed in by naming an {@link Officer} parameter, or an {@code Optional<Citizen>} where citizens
 * may be.
 */
@Configuration(proxyBeanMethods = false)
class OfficerArgument {

    @Bean
    WebMvcConfigurer officerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Resolver());
                resolvers.add(new CitizenResolver());
            }
        };
    }

    private static final class Resolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Officer.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer page,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Object officer = request.getAttribute(AccessTable.OFFICER, RequestAttributes.SCOPE_REQUEST);
            if (officer == null) {
                // The address was opened to people without an officer: a wrong rule, not a wrong person.
                throw new IllegalStateException("no officer at " + request.getDescription(false));
            }
            return officer;
        }
    }

    private static final class CitizenResolver implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Optional.class)
                    && parameter.nested().getNestedParameterType().equals(Citizen.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer page,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                    .flatMap(Citizen::of);
        }
    }
}
