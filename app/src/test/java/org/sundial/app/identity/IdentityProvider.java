package org.sundial.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.sundial.app.stories.Caller;

/** A real OpenID Connect provider in this process: Spring's authorization server with three people. */
public final class IdentityProvider implements AutoCloseable {
    public static final String SECRET = "between-us";
    public static final String PASSWORD = "at-the-provider";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final ConfigurableApplicationContext context;
    private final String issuer;

    /** @param client where the application answers, such as http://localhost:8080 */
    public IdentityProvider(int port, String client) {
        // An address of its own, so that its cookies are not sent to the application.
        issuer = "http://127.0.0.1:" + port;
        SpringApplication application = new SpringApplication(Server.class);
        application.setDefaultProperties(Map.of(
                "spring.config.name",
                "none",
                "provider.port",
                port,
                "provider.issuer",
                issuer,
                "provider.client",
                client));
        context = application.run();
    }

    public String issuer() {
        return issuer;
    }

    /**
     * Goes through the provider as a browser would, up to the answer of our own callback address.
     *
     * @param start where signing in begins, such as /sign-in/citizen
     * @param home the application's address
     */
    public static HttpResponse<String> comesBackAs(String person, String start, Caller browser, String home) {
        HttpResponse<String> step = browser.gets(start);
        for (int hops = 0; hops < 8; hops++) {
            String next = location(step);
            if (next.startsWith(home + "/login/oauth2/code/")) {
                return browser.gets(next);
            }
            step = browser.gets(next, "Accept", "text/html");
            if (step.statusCode() == 200 && next.endsWith("/login")) {
                Matcher token = TOKEN.matcher(step.body());
                assertThat(token.find()).as(step.body()).isTrue();
                step = browser.postsAsIs(
                        next, Map.of("username", person, "password", PASSWORD, "_csrf", token.group(1)));
            }
        }
        throw new AssertionError("the provider leads in circles: " + step);
    }

    private static String location(HttpResponse<String> answer) {
        String location =
                answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.toString()));
        return answer.uri().resolve(URI.create(location)).toString();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Not a {@code @Configuration}: the application under test scans this package and must not find it. */
    @EnableWebSecurity
    static class Server {
        @Bean
        TomcatServletWebServerFactory web(Environment settings) {
            TomcatServletWebServerFactory web =
                    new TomcatServletWebServerFactory(settings.getRequiredProperty("provider.port", Integer.class));
            web.setAddress(InetAddress.getLoopbackAddress());
            // Tomcat runs no filter where no servlet is mapped.
            web.setRegisterDefaultServlet(true);
            return web;
        }

        @Bean
        SecurityFilterChain filters(HttpSecurity http) {
            http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults());
            return http.build();
        }

        @Bean
        RegisteredClientRepository clients(Environment settings) {
            String client = settings.getRequiredProperty("provider.client");
            return new InMemoryRegisteredClientRepository(List.of(client("staff", client), client("citizen", client)));
        }

        private static RegisteredClient client(String registration, String address) {
            return RegisteredClient.withId(registration)
                    .clientId("sundial-" + registration)
                    .clientSecret("{noop}" + SECRET + registration)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(address + "/login/oauth2/code/" + registration)
                    .scope("openid")
                    .scope("profile")
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(
                    List.of(person("fire.window"), person("nobody.here"), person("fire.head")));
        }

        private static org.springframework.security.core.userdetails.UserDetails person(String name) {
            return User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .authorities(List.of())
                    .build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return context -> {
                if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                    String name = Objects.requireNonNull(context.<Authentication>getPrincipal())
                            .getName();
                    context.getClaims().claim("preferred_username", name).claim("name", "甲某 " + name);
                }
            };
        }

        @Bean
        JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            return new ImmutableJWKSet<>(new JWKSet(new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                    .privateKey((RSAPrivateKey) pair.getPrivate())
                    .keyID("test")
                    .build()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings serverSettings(Environment settings) {
            return AuthorizationServerSettings.builder()
                    .issuer(settings.getRequiredProperty("provider.issuer"))
                    .build();
        }
    }
}
