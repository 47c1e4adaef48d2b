package no.maalkort.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every failure into problem details: ours, the framework's, the container's, and what nobody foresaw, without its cause. */
@RestControllerAdvice
class Refusals extends ResponseEntityExceptionHandler {

    @ExceptionHandler(Refusal.class)
    ResponseEntity<Object> refused(Refusal refusal) {
        return refusal.problem().answer();
    }

    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<Object> unreadable() {
        return Problem.of(HttpStatus.BAD_REQUEST.value()).answer();
    }

    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<Object> unforeseen(RuntimeException failure) {
        logger.error("A request failed", failure);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR.value()).answer();
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "The query parameter (" + missing.getParameterName() + ") is missing.",
                        "add it.")
                .answer();
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return Problem.of(status.value()).answer();
    }

    /** Where the container sends what failed before any route was found. */
    @RestController
    static class Elsewhere implements ErrorController {
        @RequestMapping("${server.error.path:/error}")
        ResponseEntity<Object> failed(HttpServletRequest request) {
            var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
            var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            boolean unreadable = failure instanceof InvalidParameterException
                    || failure instanceof Exception wrapped && wrapped.getCause() instanceof InvalidParameterException;
            return Problem.of(status == null ? 404 : unreadable ? 400 : (Integer) status)
                    .answer();
        }
    }
}
