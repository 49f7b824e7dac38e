package org.sundial.app.hall;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;

/**
 * 上传总量. Sends an upload that is larger than one request may be back to its page, before the server refuses to read it:
 * the page then says what to do, and everything uploaded before is still there.
 */
final class UploadSize extends OncePerRequestFilter {
    /** As {@code spring.servlet.multipart.max-request-size}. */
    private static final long MOST_BYTES = 60L << 20;

    static Faults fault() {
        return Faults.of(Fault.of(
                "",
                "这次选的文件一共超过 60 MB，没有收下。请分几次上传；单个文件最大 20 MB",
                "The files you chose have more than 60 MB together and were not taken; upload them in parts, each at"
                        + " most 20 MB"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST") && request.getContentLengthLong() > MOST_BYTES) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", request.getRequestURI() + "?too-large");
            return;
        }
        chain.doFilter(request, response);
    }
}
